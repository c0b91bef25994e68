import asyncio


async def ask(shop, seconds):
    print(f"{shop}: asked")
    await asyncio.sleep(seconds)
    print(f"{shop}: answered")
    return seconds * 10


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    corner = await ask("corner", 1)
    market = await ask("market", 2)
    print("main: prices", corner, market)
    print(f"main: {loop.time() - start:.1f} s")


asyncio.run(main())
