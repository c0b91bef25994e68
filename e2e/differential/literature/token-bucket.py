"""A rate limiter: a bucket of tokens that refills at a fixed rate."""

import asyncio


class TokenBucket:
    def __init__(self, rate, capacity):
        self._rate = rate
        self._capacity = capacity
        self._tokens = capacity
        self._updated = asyncio.get_running_loop().time()
        self._lock = asyncio.Lock()

    async def __aenter__(self):
        async with self._lock:
            loop = asyncio.get_running_loop()
            now = loop.time()
            self._tokens = min(self._capacity, self._tokens + (now - self._updated) * self._rate)
            self._updated = now
            if self._tokens < 1:
                await asyncio.sleep((1 - self._tokens) / self._rate)
                self._updated = loop.time()
                self._tokens = 1
            self._tokens -= 1

    async def __aexit__(self, *error):
        return False


async def request(number, bucket, start):
    async with bucket:
        print(f"request {number} at {asyncio.get_running_loop().time() - start:.1f}")


async def main():
    bucket = TokenBucket(rate=5, capacity=3)
    start = asyncio.get_running_loop().time()
    await asyncio.gather(*(request(i, bucket, start) for i in range(5)))


asyncio.run(main())
