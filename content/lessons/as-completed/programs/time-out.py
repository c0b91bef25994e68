import asyncio


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    print(f"{name}: arrived")


async def main():
    tasks = [
        asyncio.create_task(fetch("photo", 1)),
        asyncio.create_task(fetch("map", 3)),
    ]
    try:
        async for task in asyncio.as_completed(
            tasks, timeout=2
        ):
            await task
    except TimeoutError:
        print("main: time is up")
    await asyncio.sleep(2)


asyncio.run(main())
