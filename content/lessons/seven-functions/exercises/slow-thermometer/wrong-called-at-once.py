import asyncio
import time


def measure():
    time.sleep(3)
    return 21


async def tick():
    for n in (1, 2, 3):
        print("tick:", n)
        await asyncio.sleep(1)


async def main():
    ticker = asyncio.create_task(tick())
    degrees = await asyncio.to_thread(measure())
    print("main:", degrees, "degrees")
    await ticker


asyncio.run(main())
