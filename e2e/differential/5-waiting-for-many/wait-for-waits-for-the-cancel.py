# wait_for comes back only when the cancelled one has cleaned up.
import asyncio
import time


async def slow_to_stop():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("cleaning up")
        await asyncio.sleep(0.2)
        print("clean")
        raise


async def main():
    start = time.monotonic()
    try:
        await asyncio.wait_for(slow_to_stop(), 0.1)
    except TimeoutError:
        print("timeout after", round(time.monotonic() - start, 1))


asyncio.run(main())
