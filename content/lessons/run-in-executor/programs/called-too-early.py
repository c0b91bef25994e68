import asyncio
import time


def download(n):
    time.sleep(2)
    return n * n


async def tick():
    await asyncio.sleep(1)
    print(f"tick: at {time.monotonic() - start:.0f} s")


async def main():
    ticker = asyncio.create_task(tick(), name="tick")
    await asyncio.sleep(0)
    loop = asyncio.get_running_loop()
    try:
        await loop.run_in_executor(None, download(3))
    except TypeError as error:
        print("main:", error)
    await ticker


start = time.monotonic()
asyncio.run(main())
