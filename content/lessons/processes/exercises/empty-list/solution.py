import asyncio
from concurrent.futures import ProcessPoolExecutor


def square(n):
    return n * n


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(2) as pool:
        jobs = []
        for n in (2, 3, 4):
            job = loop.run_in_executor(pool, square, n)
            jobs.append(job)
        results = await asyncio.gather(*jobs)
    print(f"main: {results}")


if __name__ == "__main__":
    asyncio.run(main())
