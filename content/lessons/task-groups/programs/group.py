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
        async with asyncio.TaskGroup() as group:
            group.create_task(load("map", 1))
            group.create_task(broken())
            group.create_task(load("photo", 4))
    except* OSError:
        print("main: it failed")
    await asyncio.sleep(4)


asyncio.run(main())
