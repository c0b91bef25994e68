"""The queue has a limit, and its consumer is slow: the producer waits in `put`."""

import asyncio


async def produce(orders):
    for n in range(10):
        await orders.put(n)


async def consume(orders):
    while True:
        await orders.get()
        await asyncio.sleep(10)


async def main():
    orders = asyncio.Queue(maxsize=2)
    producing = asyncio.create_task(produce(orders), name="producer")
    consuming = asyncio.create_task(consume(orders), name="consumer")
    await asyncio.sleep(1)
    print("main: why does nothing happen?")
    await producing
    consuming.cancel()


asyncio.run(main())
