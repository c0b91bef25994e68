# Cancelling the parent cancels the children, and no group is raised.
import asyncio


async def child(name):
    try:
        await asyncio.sleep(1)
    finally:
        print(name, "out")


async def parent():
    async with asyncio.TaskGroup() as group:
        group.create_task(child("a"))
        await child("body")


async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(0.05)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError as error:
        print("CancelledError", error.args, task.cancelled())


asyncio.run(main())
