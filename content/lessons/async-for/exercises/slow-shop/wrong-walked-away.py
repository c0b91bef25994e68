import asyncio


async def deliveries():
    for thing in ("bread", "milk", "apples"):
        await asyncio.sleep(1)
        yield thing


async def unpack(thing):
    await asyncio.sleep(3)
    print(f"unpack: {thing}")


async def main():
    tasks = []
    async for thing in deliveries():
        task = asyncio.create_task(unpack(thing))
        tasks.append(task)
    print("main: done")


asyncio.run(main())
