import asyncio


async def make(thing, seconds):
    print(f"{thing}: started")
    await asyncio.sleep(seconds)
    print(f"{thing}: ready")


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await make("tea", 1)
    await make("toast", 2)
    print(f"main: {loop.time() - start:.1f} s")


asyncio.run(main())
