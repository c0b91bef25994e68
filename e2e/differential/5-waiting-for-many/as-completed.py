# Results as they come.
import asyncio


async def job(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    jobs = [job("slow", 0.15), job("fast", 0.05), job("middle", 0.1)]
    for next_one in asyncio.as_completed(jobs):
        print(await next_one)
    print(list(asyncio.as_completed([])))


asyncio.run(main())
