import asyncio


async def produce(queue, n):
    for number in range(n):
        await asyncio.sleep(0.5)
        await queue.put(number)
        print("put", number)
    await queue.put(None)


async def consume(queue):
    while True:
        number = await queue.get()
        if number is None:
            break
        print("got", number)


loop = asyncio.get_event_loop()
queue = asyncio.Queue(maxsize=1, loop=loop)
ends = asyncio.gather(produce(queue, 3), consume(queue), loop=loop)
loop.run_until_complete(ends)
loop.close()
