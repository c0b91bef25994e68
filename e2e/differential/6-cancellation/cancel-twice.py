# Two requests before delivery raise once; cancelling counts both.
import asyncio


async def work():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("first", asyncio.current_task().cancelling())
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("second", asyncio.current_task().cancelling())
            raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    task.cancel()
    await asyncio.sleep(0.05)
    print("still alive", not task.done())
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())


asyncio.run(main())
