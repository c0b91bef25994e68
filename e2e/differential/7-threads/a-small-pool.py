# With two workers the third job waits for its turn.
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def job(name):
    time.sleep(0.1)
    return name


async def main():
    loop = asyncio.get_running_loop()
    start = time.monotonic()
    with ThreadPoolExecutor(max_workers=2, thread_name_prefix="pool") as pool:
        for result in asyncio.as_completed([loop.run_in_executor(pool, job, "abcd") for _ in range(3)]):
            print(await result, round(time.monotonic() - start, 1))


asyncio.run(main())
