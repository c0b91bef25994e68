import asyncio


async def nap(seconds):
    await asyncio.sleep(seconds)
    await asyncio.sleep(seconds)


async def look():
    await asyncio.sleep(1)
    tasks = asyncio.all_tasks()
    print(sorted(task.get_name() for task in tasks))


async def main():
    asyncio.current_task().set_name("main")
    await asyncio.gather(
        asyncio.create_task(nap(2), name="nap"),
        asyncio.create_task(look(), name="look"),
    )


asyncio.run(main())
