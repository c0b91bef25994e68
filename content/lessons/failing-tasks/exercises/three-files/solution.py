import asyncio


async def save(name, seconds):
    await asyncio.sleep(seconds)
    if name == "photo":
        raise OSError("disk full")
    print(f"{name}: saved")


async def main():
    tasks = [
        asyncio.create_task(save("text", 1)),
        asyncio.create_task(save("photo", 2)),
        asyncio.create_task(save("music", 3)),
    ]
    for task in tasks:
        try:
            await task
        except OSError as error:
            print(f"main: {error}")
    print("main: done")


asyncio.run(main())
