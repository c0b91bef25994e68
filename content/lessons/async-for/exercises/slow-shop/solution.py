import asyncio


async def deliveries():
    for thing in ("bread", "milk", "apples"):
        await asyncio.sleep(1)
        yield thing


async def unpack(thing):
    await asyncio.sleep(3)
    print(f"unpack: {thing}")


async def main():
    async with asyncio.TaskGroup() as group:
        async for thing in deliveries():
            group.create_task(unpack(thing))
    print("main: done")


asyncio.run(main())
