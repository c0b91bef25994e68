import asyncio


async def save(name, seconds):
    await asyncio.sleep(seconds)
    if name == "photo":
        raise OSError("disk full")
    print(f"{name}: saved")


async def main():
    tasks = []
    files = [("text", 1), ("photo", 2), ("music", 3)]
    for name, seconds in files:
        try:
            task = asyncio.create_task(save(name, seconds))
            tasks.append(task)
        except OSError as error:
            print(f"main: {error}")
    await asyncio.sleep(4)
    print("main: done")


asyncio.run(main())
