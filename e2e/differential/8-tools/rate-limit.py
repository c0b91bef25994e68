# At most one start every 0.1 s.
import asyncio
import time


class RateLimit:
    def __init__(self, seconds):
        self.seconds = seconds
        self.lock = asyncio.Lock()

    async def __aenter__(self):
        await self.lock.acquire()
        asyncio.get_running_loop().call_later(self.seconds, self.lock.release)

    async def __aexit__(self, *exc):
        pass


async def request(number, limit, start):
    async with limit:
        print(number, round(time.monotonic() - start, 1))


async def main():
    limit = RateLimit(0.1)
    start = time.monotonic()
    await asyncio.gather(*(request(number, limit, start) for number in range(4)))


asyncio.run(main())
