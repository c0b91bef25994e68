import asyncio


async def slow():
    await asyncio.sleep(3)
    print("slow: finished")


async def main():
    task = asyncio.create_task(slow(), name="slow")
    _, pending = await asyncio.wait([task], timeout=1)
    print("main: pending tasks:", len(pending))
    await task
    print("main: cancelled?", task.cancelled())


asyncio.run(main())
