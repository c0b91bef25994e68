import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def count():
    total = 0
    for n in range(10_000_000):
        total += n


async def main():
    loop = asyncio.get_running_loop()
    start = time.monotonic()
    with ThreadPoolExecutor(2) as pool:
        first = loop.run_in_executor(pool, count)
        second = loop.run_in_executor(pool, count)
        await asyncio.gather(first, second)
    print(f"main: {time.monotonic() - start:.1f} s")


if __name__ == "__main__":
    asyncio.run(main())
