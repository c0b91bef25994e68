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
    done, pending = await asyncio.wait([
        asyncio.create_task(load("map", 1)),
        asyncio.create_task(broken()),
        asyncio.create_task(load("photo", 4)),
    ], return_when=asyncio.FIRST_EXCEPTION)
    if any(task.exception() for task in done):
        print("main: it failed")
    await asyncio.sleep(4)


asyncio.run(main())
