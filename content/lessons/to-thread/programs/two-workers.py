import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def scan(page):
    time.sleep(2)
    return f"page {page}"


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    with ThreadPoolExecutor(max_workers=2) as pool:
        calls = [
            loop.run_in_executor(pool, scan, n)
            for n in range(1, 5)
        ]
        for call in calls:
            page = await call
            print(page, f"at {loop.time() - start:.1f} s")


asyncio.run(main())
