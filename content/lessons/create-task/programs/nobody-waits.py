import asyncio


async def walk():
    for step in (1, 2, 3):
        await asyncio.sleep(1)
        print("walk: step", step)
    return "home"


async def main():
    task = asyncio.create_task(walk())
    await asyncio.sleep(4)
    print("main: I have not awaited it")
    print("main:", await task)


asyncio.run(main())
