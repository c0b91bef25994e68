import asyncio
import time


def read_chapter(number):
    time.sleep(1)
    print("index: chapter", number)


async def index():
    for number in range(1, 5):
        read_chapter(number)


async def clock():
    for count in range(1, 4):
        await asyncio.sleep(1)
        print("clock: tick", count)


async def main():
    await asyncio.gather(clock(), index())


asyncio.run(main())
