# Three sleepers at the same time.
import asyncio
import time


async def main():
    start = time.monotonic()
    processes = [await asyncio.create_subprocess_exec("sleep", "0.2") for _ in range(3)]
    print(await asyncio.gather(*(process.wait() for process in processes)))
    print(time.monotonic() - start < 0.5)


asyncio.run(main())
