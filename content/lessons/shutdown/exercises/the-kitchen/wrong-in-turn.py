import asyncio


async def station(name, seconds):
    try:
        await asyncio.sleep(9)
    finally:
        await asyncio.sleep(seconds)
        if name == "grill":
            raise OSError("grill: jammed")
        print(f"{name}: clean")


async def main():
    tasks = [
        asyncio.create_task(station("oven", 1)),
        asyncio.create_task(station("grill", 2)),
        asyncio.create_task(station("sink", 3)),
    ]
    await asyncio.sleep(1)
    for task in tasks:
        task.cancel()
        await asyncio.wait([task])
    print("main: closed")


asyncio.run(main())
