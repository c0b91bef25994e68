import asyncio
from concurrent.futures import ThreadPoolExecutor


def draw():
    total = 0
    for n in range(10_000_000):
        total += n


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(2) as pool:
        first = loop.run_in_executor(pool, draw)
        second = loop.run_in_executor(pool, draw)
        await asyncio.gather(first, second)
    print("main: both drawn")


if __name__ == "__main__":
    asyncio.run(main())
