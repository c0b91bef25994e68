"""A rate limiter: at most so many calls within a window of time."""

import asyncio
from collections import deque
from functools import wraps


def at_most(calls, seconds):
    def decorate(function):
        times = deque()
        lock = asyncio.Lock()

        @wraps(function)
        async def limited(*args):
            loop = asyncio.get_running_loop()
            async with lock:
                while times and loop.time() - times[0] >= seconds - 0.001:
                    times.popleft()
                if len(times) == calls:
                    await asyncio.sleep(seconds - (loop.time() - times.popleft()))
                times.append(loop.time())
            return await function(*args)

        return limited

    return decorate


@at_most(2, 0.3)
async def call(number, start):
    at = asyncio.get_running_loop().time() - start
    await asyncio.sleep(0.1)
    return number, f"{at:.1f}"


async def main():
    start = asyncio.get_running_loop().time()
    print(call.__name__)
    for result in await asyncio.gather(*(call(i, start) for i in range(6))):
        print(*result)


asyncio.run(main())
