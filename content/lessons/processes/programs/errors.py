import asyncio
import os
from concurrent.futures import ProcessPoolExecutor


def crash():
    os._exit(1)


def fail():
    raise ValueError("no such page")


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(1) as pool:
        for job in fail, crash:
            try:
                await loop.run_in_executor(pool, job)
            except Exception as error:
                name = type(error).__name__
                print(f"{job.__name__}: {name}")


if __name__ == "__main__":
    asyncio.run(main())
