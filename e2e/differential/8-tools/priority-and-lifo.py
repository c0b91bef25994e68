# PriorityQueue and LifoQueue.
import asyncio


async def drain(queue, items):
    for item in items:
        await queue.put(item)
    return [await queue.get() for _ in items]


async def main():
    print(await drain(asyncio.PriorityQueue(), [(2, "wash"), (1, "cook"), (3, "sleep"), (1, "boil")]))
    print(await drain(asyncio.LifoQueue(), ["first", "second", "third"]))
    mixed = asyncio.PriorityQueue()
    mixed.put_nowait((1, {}))
    try:
        mixed.put_nowait((1, {}))
    except TypeError as error:
        print(error)


asyncio.run(main())
