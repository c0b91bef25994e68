# Blocking calls in the default pool, beside a ticking coroutine.
import asyncio
import time


def blocking(number):
    time.sleep(0.22)
    return number * number


async def ticker():
    for number in range(3):
        print("tick", number)
        await asyncio.sleep(0.1)


async def main():
    loop = asyncio.get_running_loop()
    start = time.monotonic()
    jobs = [loop.run_in_executor(None, blocking, number) for number in range(3)]
    print(type(jobs[0]).__name__, len(asyncio.all_tasks()))
    await ticker()
    print(await asyncio.gather(*jobs), round(time.monotonic() - start, 1))


asyncio.run(main())
