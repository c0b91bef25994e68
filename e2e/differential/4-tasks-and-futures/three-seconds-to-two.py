# create_task schedules now; the task runs at the next turn.
import asyncio
import time


async def say_after(seconds, word):
    await asyncio.sleep(seconds)
    print(word)


async def main():
    start = time.perf_counter()
    await say_after(0.1, "one")
    await say_after(0.2, "two")
    print(round(time.perf_counter() - start, 1))
    first = asyncio.create_task(say_after(0.1, "one"))
    second = asyncio.create_task(say_after(0.2, "two"))
    print("created", round(time.perf_counter() - start, 1))
    await first
    await second
    print(round(time.perf_counter() - start, 1))


asyncio.run(main())
