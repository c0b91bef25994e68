import asyncio


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    if name == "photo":
        raise OSError("photo: lost")
    return name


async def main():
    tasks = [
        asyncio.create_task(fetch("map", 3)),
        asyncio.create_task(fetch("photo", 1)),
        asyncio.create_task(fetch("text", 2)),
    ]
    async for task in asyncio.as_completed(tasks):
        try:
            print(f"main: {await task}")
        except OSError as error:
            print(f"main: {error}")


asyncio.run(main())
