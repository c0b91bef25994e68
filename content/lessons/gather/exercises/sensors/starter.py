import asyncio


async def read(name, seconds):
    await asyncio.sleep(seconds)
    if name == "roof":
        raise OSError("no signal")
    return 20 + seconds


async def main():
    results = await asyncio.gather(
        read("cellar", 1), read("roof", 2), read("hall", 3),
    )
    for result in results:
        print(f"main: {result} degrees")


asyncio.run(main())
