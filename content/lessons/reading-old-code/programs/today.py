import asyncio


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    return f"{name} is here"


async def main():
    tasks = [
        asyncio.create_task(fetch("map", 3)),
        asyncio.create_task(fetch("photo", 1)),
    ]
    await asyncio.wait(tasks)
    for task in tasks:
        print(task.result())


asyncio.run(main())
