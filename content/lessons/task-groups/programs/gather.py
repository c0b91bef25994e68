import asyncio


async def load(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(f"{name}: loaded")
    except asyncio.CancelledError:
        print(f"{name}: stopped")
        raise


async def broken():
    await asyncio.sleep(2)
    raise OSError("no signal")


async def main():
    try:
        await asyncio.gather(
            load("map", 1), broken(), load("photo", 4)
        )
    except OSError:
        print("main: it failed")
    await asyncio.sleep(4)


asyncio.run(main())
