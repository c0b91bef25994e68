import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    print("main: asleep for an hour")
    await asyncio.sleep(3600)
    slept = loop.time() - start
    print(f"main: slept {slept:.1f} s")


asyncio.run(main())
