import asyncio


async def walk():
    for step in (1, 2, 3):
        await asyncio.sleep(2)
        print("walk: step", step)


async def main():
    task = asyncio.create_task(walk())
    await asyncio.sleep(3)
    print("main: bye")


asyncio.run(main())
