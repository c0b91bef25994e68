import asyncio


async def brew(name, seconds):
    print(f"{name}: begun")
    await asyncio.sleep(seconds)
    print(f"{name}: ready")


async def main():
    await brew("tea", 2)
    await brew("coffee", 1)


asyncio.run(main())
