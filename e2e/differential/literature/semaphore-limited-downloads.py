"""Downloads limited by a semaphore, with progress, a total time limit and partial results."""

import asyncio
from collections import Counter


class Downloader:
    def __init__(self, limit):
        self._slots = asyncio.Semaphore(limit)
        self.active = 0
        self.peak = 0
        self.states = Counter()

    async def get(self, name, size):
        async with self._slots:
            self.active += 1
            self.peak = max(self.peak, self.active)
            try:
                for _ in range(size):
                    await asyncio.sleep(0.05)
                self.states["done"] += 1
                return name
            except asyncio.CancelledError:
                self.states["cut off"] += 1
                raise
            finally:
                self.active -= 1


async def main():
    files = {"a": 2, "b": 1, "c": 3, "d": 1, "e": 9}
    downloader = Downloader(2)
    tasks = {name: asyncio.create_task(downloader.get(name, size)) for name, size in files.items()}
    try:
        async with asyncio.timeout(0.38):
            await asyncio.gather(*tasks.values())
    except TimeoutError:
        print("time is up")
    print({name: task.cancelled() or task.result() for name, task in tasks.items()})
    print(dict(downloader.states), "peak", downloader.peak, "active", downloader.active)


asyncio.run(main())
