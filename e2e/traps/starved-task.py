"""A task that never reaches a real suspension point: the queue always has something, so `get` never lets others run."""

import asyncio


def crunch(item):
    total = 0
    for i in range(400_000):
        total += i * item
    return total


async def hog(queue):
    for n in range(20):
        item = await queue.get()
        crunch(item)
        if n == 10:
            print("hog: half way")


async def meek():
    print("meek: at last")


async def main():
    queue = asyncio.Queue()
    for n in range(20):
        queue.put_nowait(n)
    async with asyncio.TaskGroup() as group:
        group.create_task(hog(queue), name="hog")
        group.create_task(meek(), name="meek")


asyncio.run(main())
