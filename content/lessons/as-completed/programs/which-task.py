import asyncio


async def fetch(seconds):
    await asyncio.sleep(seconds)
    return f"{seconds} s"


async def main():
    tasks = [
        asyncio.create_task(fetch(3), name="map"),
        asyncio.create_task(fetch(1), name="photo"),
        asyncio.create_task(fetch(2), name="text"),
    ]
    async for task in asyncio.as_completed(tasks):
        print(f"main: {task.get_name()}, {await task}")


asyncio.run(main())
