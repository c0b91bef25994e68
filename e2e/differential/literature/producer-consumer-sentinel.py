"""Producers and consumers that end by one sentinel for each consumer."""

import asyncio

DONE = object()


async def produce(name, queue, count):
    for number in range(count):
        await asyncio.sleep(0.05)
        await queue.put(f"{name}{number}")
        print(f"{name} put {name}{number}, size {queue.qsize()}")


async def consume(name, queue, results):
    while (item := await queue.get()) is not DONE:
        await asyncio.sleep(0.12)
        results.setdefault(name, []).append(item)
    print(name, "ends")


async def main():
    queue = asyncio.Queue(maxsize=2)
    results = {}
    consumers = [asyncio.create_task(consume(f"c{i}", queue, results)) for i in range(2)]
    await produce("p", queue, 6)
    for _ in consumers:
        await queue.put(DONE)
    await asyncio.gather(*consumers)
    print(sorted(sum(results.values(), [])))
    print(queue.empty())


asyncio.run(main())
