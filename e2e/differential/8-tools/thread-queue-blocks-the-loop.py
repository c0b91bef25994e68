# queue.Queue in a coroutine blocks everybody until its timeout.
import asyncio
import queue


async def consumer(items):
    try:
        items.get(timeout=0.2)
    except queue.Empty:
        print("nothing came: the producer never had a turn")


async def producer(items):
    print("producer's turn")
    items.put("late")


async def main():
    items = queue.Queue()
    await asyncio.gather(consumer(items), producer(items))


asyncio.run(main())
