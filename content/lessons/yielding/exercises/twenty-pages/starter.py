import asyncio
import time


async def scan(pages):
    for _ in range(pages):
        time.sleep(0.05)  # stands for the work on a page
    print(f"scan: {pages} pages")


async def tick():
    for n in range(10):
        print(f"tick {n}")
        await asyncio.sleep(0.1)


async def main():
    await asyncio.gather(tick(), scan(20))


asyncio.run(main())
