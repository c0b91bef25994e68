import asyncio
import time


async def tick():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.sleep(1)
    print(f"tick: woke after {loop.time() - start:.1f} s")


async def crunch():
    time.sleep(3)
    print("crunch: done")


async def main():
    t = asyncio.create_task(tick(), name="tick")
    c = asyncio.create_task(crunch(), name="crunch")
    await t
    await c


asyncio.run(main())
