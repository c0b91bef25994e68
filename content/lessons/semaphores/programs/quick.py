import asyncio
import time


async def request(number, places, start):
    async with places:
        await asyncio.sleep(0)
        seconds = time.monotonic() - start
        print(f"request {number}: at {seconds:.0f} s")


async def main():
    places = asyncio.Semaphore(2)
    start = time.monotonic()
    await asyncio.gather(
        *(request(n, places, start) for n in range(6))
    )


asyncio.run(main())
