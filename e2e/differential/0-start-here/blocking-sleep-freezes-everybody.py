# time.sleep in a coroutine stops the whole loop.
import asyncio
import time


async def ticker():
    for number in range(3):
        print("tick", number)
        await asyncio.sleep(0.1)


async def blocker():
    await asyncio.sleep(0.05)
    print("block")
    time.sleep(0.35)
    print("unblock")


async def main():
    start = time.monotonic()
    await asyncio.gather(ticker(), blocker())
    print(round(time.monotonic() - start, 1))


asyncio.run(main())
