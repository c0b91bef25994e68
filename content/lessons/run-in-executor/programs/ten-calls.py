import asyncio
import time


def download(n):
    time.sleep(2)  # a blocking library
    return n * n


async def tick():
    for n in range(3):
        print(f"tick {n}")
        await asyncio.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    ticker = asyncio.create_task(tick(), name="tick")
    calls = [
        loop.run_in_executor(None, download, n)
        for n in range(10)
    ]
    print("main:", await asyncio.gather(*calls))
    print(f"main: {loop.time() - start:.1f} s")
    await ticker


asyncio.run(main())
