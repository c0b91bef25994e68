import asyncio


async def bake():
    await asyncio.sleep(2)
    return "bread"


async def main():
    task = asyncio.create_task(bake())
    for _ in range(2):
        print("main: done?", task.done())
        try:
            print("main: result:", task.result())
        except asyncio.InvalidStateError as error:
            print("main: no:", error)
        await asyncio.sleep(3)


asyncio.run(main())
