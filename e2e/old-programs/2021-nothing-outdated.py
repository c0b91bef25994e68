# Written for 3.9, and right to this day: nothing is told of it.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n * n


async def main():
    tasks = [asyncio.create_task(work(n)) for n in (2, 1)]
    print(await asyncio.gather(*tasks))
    done, _ = await asyncio.wait([asyncio.create_task(work(1))])
    print({task.result() for task in done})
    print(len(asyncio.all_tasks()), "asyncio.async is but a text here")
    lock = asyncio.Lock()
    async with lock:
        print(await asyncio.wait_for(work(1), timeout=2))


asyncio.run(main())
