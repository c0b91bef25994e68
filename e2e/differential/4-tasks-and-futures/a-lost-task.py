# The loop keeps weak references: a task nobody holds can vanish while it waits.
import asyncio
import gc


async def lost():
    future = asyncio.get_running_loop().create_future()
    try:
        await future
    finally:
        print("finally, by the garbage collector")


async def main():
    asyncio.create_task(lost(), name="lost")
    await asyncio.sleep(0)
    print([task.get_name() for task in asyncio.all_tasks() if task is not asyncio.current_task()])
    gc.collect()
    await asyncio.sleep(0)
    print([task.get_name() for task in asyncio.all_tasks() if task is not asyncio.current_task()])


asyncio.run(main())
