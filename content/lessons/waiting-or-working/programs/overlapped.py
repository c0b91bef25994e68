import asyncio


async def make(thing, seconds):
    print(f"{thing}: started")
    await asyncio.sleep(seconds)
    print(f"{thing}: ready")


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    tea = asyncio.create_task(make("tea", 1), name="tea")
    toast = asyncio.create_task(
        make("toast", 2), name="toast"
    )
    await tea
    await toast
    print(f"main: {loop.time() - start:.1f} s")


asyncio.run(main())
