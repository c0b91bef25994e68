import asyncio
import time


def read_slowly():
    time.sleep(3)
    print("thread: finished after 3 s")


async def tick():
    for second in (2, 4):
        await asyncio.sleep(2)
        print(f"tick: {second} s")


async def main():
    ticker = asyncio.create_task(tick(), name="tick")
    await asyncio.to_thread(read_slowly)
    await ticker


asyncio.run(main())
