"""A blocking call in a coroutine: the whole event loop stands still, and every other task with it."""

import asyncio
import time


async def heartbeat():
    while True:
        await asyncio.sleep(0.5)
        print(f"heartbeat at {asyncio.get_running_loop().time():.1f}")


async def report():
    print("report: reading")
    time.sleep(3)
    print("report: done")


async def main():
    beating = asyncio.create_task(heartbeat(), name="heartbeat")
    await asyncio.sleep(0.6)
    await asyncio.create_task(report(), name="report")
    await asyncio.sleep(0.1)
    beating.cancel()


asyncio.run(main())
