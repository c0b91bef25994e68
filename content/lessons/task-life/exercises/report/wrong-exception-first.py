import asyncio


async def lay(days):
    await asyncio.sleep(days)
    if days == 2:
        raise OSError("storm")
    return "tiles"


async def main():
    tasks = [asyncio.create_task(lay(d)) for d in (1, 2, 9)]
    await asyncio.sleep(3)
    tasks[2].cancel()
    await asyncio.wait(tasks)
    for task in tasks:
        if task.exception():
            print("main: failed:", task.exception())
        elif task.cancelled():
            print("main: cancelled")
        else:
            print("main: result:", task.result())


asyncio.run(main())
