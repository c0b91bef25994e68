import asyncio


async def read(name, seconds):
    await asyncio.sleep(seconds)
    if name == "roof":
        raise OSError("no signal")
    return 20 + seconds


async def main():
    sensors = [("cellar", 1), ("roof", 2), ("hall", 3)]
    for name, seconds in sensors:
        try:
            result = await read(name, seconds)
            print(f"main: {result} degrees")
        except OSError:
            print("main: no signal")


asyncio.run(main())
