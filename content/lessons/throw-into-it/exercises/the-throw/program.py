import asyncio


async def worker():
    try:
        await asyncio.sleep(10)
    finally:
        print("worker: tidies up")


async def main():
    task = asyncio.create_task(worker(), name="worker")
    await asyncio.sleep(2)
    task.cancel()
    print("main: I have asked")
    await asyncio.wait([task])


asyncio.run(main())
