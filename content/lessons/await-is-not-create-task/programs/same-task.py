import asyncio


def tell(where):
    name = asyncio.current_task().get_name()
    count = len(asyncio.all_tasks())
    print(f"{where}: in {name}, tasks: {count}")


async def brew(where):
    tell(where)
    await asyncio.sleep(1)


async def main():
    asyncio.current_task().set_name("main")
    tell("main")
    await brew("awaited")
    await asyncio.create_task(brew("as a task"), name="tea")
    tell("main")


asyncio.run(main())
