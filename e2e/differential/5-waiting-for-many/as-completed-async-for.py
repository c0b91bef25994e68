# With async for, as_completed yields the very tasks it was given.
import asyncio


async def job(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    tasks = {asyncio.create_task(job(seconds), name=name): name for name, seconds in (("x", 0.1), ("y", 0.05))}
    async for task in asyncio.as_completed(tasks):
        print(tasks[task], task.result(), await task)


asyncio.run(main())
