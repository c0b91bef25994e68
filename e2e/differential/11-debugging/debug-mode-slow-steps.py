# The slow steps of several tasks, each reported.
import asyncio
import time


async def heavy(name, seconds):
    await asyncio.sleep(0)
    time.sleep(seconds)
    print(name)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(heavy("light", 0.02), name="light")
        group.create_task(heavy("heavy", 0.2), name="heavy")


asyncio.run(main(), debug=True)
