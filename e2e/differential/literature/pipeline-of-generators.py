"""A pipeline of asynchronous generators: source, filter, batches."""

import asyncio
from contextlib import aclosing


async def source(count):
    try:
        for number in range(count):
            await asyncio.sleep(0.02)
            yield number
    finally:
        print("source closed")


async def only(predicate, items):
    async for item in items:
        if predicate(item):
            yield item


async def batched(size, items):
    batch = []
    async for item in items:
        batch.append(item)
        if len(batch) == size:
            yield tuple(batch)
            batch.clear()
    if batch:
        yield tuple(batch)


async def main():
    async for batch in batched(3, only(lambda n: n % 2, source(15))):
        print(batch, sum(batch))
    print([n async for n in only(lambda n: n > 2, source(6))])
    async with aclosing(source(100)) as numbers:
        async for number in numbers:
            if number == 2:
                break
    print("left early")


asyncio.run(main())
