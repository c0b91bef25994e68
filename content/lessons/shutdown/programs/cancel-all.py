import asyncio


async def worker(name, seconds):
    try:
        await asyncio.sleep(9)
    finally:
        await asyncio.sleep(seconds)
        if name == "bob":
            raise OSError("disk full")
        print(f"{name}: tidy")


async def main():
    tasks = [
        asyncio.create_task(worker("ann", 1)),
        asyncio.create_task(worker("bob", 2)),
        asyncio.create_task(worker("cyd", 3)),
    ]
    await asyncio.sleep(2)
    for task in tasks:
        task.cancel()
    for end in await asyncio.gather(
        *tasks, return_exceptions=True
    ):
        print(f"main: {end!r}")


asyncio.run(main())
