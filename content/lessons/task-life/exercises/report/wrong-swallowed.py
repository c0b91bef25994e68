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
        try:
            print("main: result:", task.result())
        except asyncio.CancelledError:
            print("main: cancelled")
        except OSError:
            pass


asyncio.run(main())
