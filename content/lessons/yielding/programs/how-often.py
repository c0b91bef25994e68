import asyncio
import time


async def work(every):
    for piece in range(1, 21):
        time.sleep(0.05)  # stands for a little work
        if piece % every == 0:
            await asyncio.sleep(0)


async def longest_wait(task):
    longest = 0
    while not task.done():
        before = time.monotonic()
        await asyncio.sleep(0)
        longest = max(longest, time.monotonic() - before)
    return longest


async def main():
    for every in (20, 4, 1):
        task = asyncio.create_task(work(every))
        seconds = await longest_wait(task)
        print(f"every {every}: others wait {seconds:.2f} s")


asyncio.run(main())
