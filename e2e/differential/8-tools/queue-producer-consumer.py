# A bounded queue slows the producer down.
import asyncio


async def producer(queue):
    for number in range(4):
        await queue.put(number)
        print("put", number, queue.qsize())
    await queue.put(None)


async def consumer(queue):
    while (item := await queue.get()) is not None:
        print("got", item)
        await asyncio.sleep(0.05)


async def main():
    queue = asyncio.Queue(maxsize=2)
    await asyncio.gather(producer(queue), consumer(queue))
    print(queue.empty(), queue.maxsize)


asyncio.run(main())
