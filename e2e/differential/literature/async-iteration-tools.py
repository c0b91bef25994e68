"""Merging, zipping and windowing asynchronous iterables."""

import asyncio


async def ticker(name, seconds, count):
    for number in range(count):
        await asyncio.sleep(seconds)
        yield f"{name}{number}"


async def merge(*iterables):
    queue = asyncio.Queue()

    async def pump(iterable):
        async for item in iterable:
            await queue.put(item)

    async def close(group):
        await asyncio.gather(*group)
        queue.shutdown()

    pumps = [asyncio.create_task(pump(iterable)) for iterable in iterables]
    closer = asyncio.create_task(close(pumps))
    try:
        while True:
            yield await queue.get()
    except asyncio.QueueShutDown:
        await closer


async def azip(*iterables):
    iterators = [aiter(iterable) for iterable in iterables]
    while True:
        try:
            yield tuple(await asyncio.gather(*map(anext, iterators)))
        except StopAsyncIteration:
            return


async def windows(size, iterable):
    window = []
    async for item in iterable:
        window = [*window[-size + 1 :], item]
        if len(window) == size:
            yield "".join(window)


async def main():
    print([item async for item in merge(ticker("a", 0.1, 3), ticker("b", 0.07, 3))])
    print([pair async for pair in azip(ticker("x", 0.02, 3), ticker("y", 0.05, 2))])
    print([text async for text in windows(2, ticker("w", 0.01, 4))])
    iterator = aiter(ticker("n", 0.01, 1))
    print(await anext(iterator), await anext(iterator, "default"))
    try:
        await anext(iterator)
    except StopAsyncIteration:
        print("exhausted")


asyncio.run(main())
