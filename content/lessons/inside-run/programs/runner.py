import asyncio
import time


async def tick():
    for count in range(1, 4):
        await asyncio.sleep(1)
        passed = time.monotonic() - began
        print(f"{passed:.1f} s: tick {count}")


async def start():
    global clock
    clock = asyncio.create_task(tick(), name="clock")
    await asyncio.sleep(1.5)


async def finish():
    await clock


began = time.monotonic()
with asyncio.Runner() as runner:
    runner.run(start())
    print("script: the loop stands still")
    time.sleep(2)
    runner.run(finish())
    print("script: the loop is closed next")
