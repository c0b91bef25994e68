# Two waits one after the other take their sum; overlapped they take the longer one.
import asyncio
import time


async def brew(drink, seconds):
    print("start", drink)
    await asyncio.sleep(seconds)
    print("done", drink)
    return drink


async def main():
    start = time.monotonic()
    await brew("tea", 0.2)
    await brew("coffee", 0.1)
    print(f"in sequence {time.monotonic() - start:.1f}")
    start = time.monotonic()
    print(await asyncio.gather(brew("tea", 0.2), brew("coffee", 0.1)))
    print(f"overlapped {time.monotonic() - start:.1f}")


asyncio.run(main())
