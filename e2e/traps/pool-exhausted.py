"""Two workers, five slow jobs: the others wait in the pool, though no task blocks the loop."""

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def slow(n):
    time.sleep(3)
    return n


async def ask(pool, n):
    return await asyncio.get_running_loop().run_in_executor(pool, slow, n)


async def main():
    with ThreadPoolExecutor(max_workers=2) as pool:
        asking = [asyncio.create_task(ask(pool, n), name=f"ask-{n}") for n in range(5)]
        await asyncio.sleep(1)
        print("main: why does the last one not begin?")
        await asyncio.gather(*asking)


asyncio.run(main())
