import asyncio


async def step():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        print("step: stopped")
        raise


async def job():
    try:
        await step()
        print("job: done")
    except asyncio.CancelledError:
        print("job: stopped")
        raise


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(2)
    task.cancel()
    await asyncio.wait([task])
    print(f"main: cancelled? {task.cancelled()}")


asyncio.run(main())
