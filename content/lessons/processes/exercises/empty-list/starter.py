import asyncio
from concurrent.futures import ProcessPoolExecutor

results = []


def square(n):
    results.append(n * n)


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(2) as pool:
        jobs = []
        for n in (2, 3, 4):
            job = loop.run_in_executor(pool, square, n)
            jobs.append(job)
        await asyncio.gather(*jobs)
    print(f"main: {results}")


if __name__ == "__main__":
    asyncio.run(main())
