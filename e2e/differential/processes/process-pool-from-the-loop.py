# run_in_executor with a process pool.
import asyncio
import os
from concurrent.futures import ProcessPoolExecutor


def work(number):
    return sum(range(number)), os.getpid()


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(1) as pool:
        results = await asyncio.gather(*(loop.run_in_executor(pool, work, number) for number in (10, 100)))
    print([total for total, _ in results])
    print(len({pid for _, pid in results}), os.getpid() in {pid for _, pid in results})


if __name__ == "__main__":
    asyncio.run(main())
