import asyncio
import time


async def serve(seconds):
    await asyncio.sleep(1)
    await asyncio.sleep(seconds)


async def main(tables):
    start = time.monotonic()
    meals = (serve(number % 5) for number in range(tables))
    await asyncio.gather(*meals)
    seconds = time.monotonic() - start
    print(f"{tables} tables: {seconds:.0f} s")


asyncio.run(main(5))
asyncio.run(main(20))
