import asyncio


async def guard():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        print("guard: I was cancelled")
        raise


async def main():
    task = asyncio.create_task(guard())
    await asyncio.sleep(1)
    print(f"main: accepted? {task.cancel()}")
    print(f"main: done? {task.done()}")
    await asyncio.sleep(0)
    print(f"main: done now? {task.done()}")


asyncio.run(main())
