"""A loop that catches everything catches its own cancellation as well."""

import asyncio


async def worker():
    for _ in range(5):
        try:
            await asyncio.sleep(1)
        except BaseException:
            print("worker: something went wrong, trying again")


async def main():
    task = asyncio.create_task(worker(), name="worker")
    await asyncio.sleep(0.5)
    task.cancel()
    await asyncio.sleep(0.2)
    print("main: still there")
    await task


asyncio.run(main())
