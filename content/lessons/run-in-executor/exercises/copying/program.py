import asyncio
import time


def copy():
    time.sleep(3)
    print("thread: copied")


async def tick():
    for n in range(3):
        print(f"tick {n}")
        await asyncio.sleep(2)


async def main():
    loop = asyncio.get_running_loop()
    ticker = asyncio.create_task(tick())
    call = loop.run_in_executor(None, copy)
    print("main: asked")
    await call
    print("main: knows")
    await ticker


asyncio.run(main())
