import asyncio


async def numbers():
    for n in (1, 2, 3):
        await asyncio.sleep(1)
        yield n


async def work(n):
    await asyncio.sleep(2)
    print(f"work: {n} done")


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    async for n in numbers():
        await work(n)
    print(f"main: {loop.time() - start:.0f} s")


asyncio.run(main())
