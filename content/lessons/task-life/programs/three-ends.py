import asyncio


async def bake(minutes):
    await asyncio.sleep(minutes)
    if minutes == 2:
        raise ValueError("burnt")
    return "bread"


async def main():
    make = asyncio.create_task
    tasks = [make(bake(n)) for n in (1, 2, 9)]
    await asyncio.sleep(3)
    tasks[2].cancel()
    await asyncio.wait(tasks)
    for n, task in enumerate(tasks):
        print(n, "done:", task.done(), end=" ")
        print("cancelled:", task.cancelled(), end=" ")
        if task.cancelled():
            print()
        elif task.exception():
            print("exception:", task.exception())
        else:
            print("result:", task.result())


asyncio.run(main())
