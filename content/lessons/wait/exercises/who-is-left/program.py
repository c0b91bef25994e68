import asyncio


async def train(name, seconds):
    await asyncio.sleep(seconds)
    print(f"{name}: arrives")


async def main():
    tasks = [
        asyncio.create_task(train("red", 1)),
        asyncio.create_task(train("blue", 4)),
    ]
    done, pending = await asyncio.wait(tasks, timeout=2)
    print(f"main: {len(done)} done")
    for task in pending:
        await task
    print("main: goes home")


asyncio.run(main())
