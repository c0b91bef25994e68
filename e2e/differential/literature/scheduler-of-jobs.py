"""A scheduler: jobs at intervals without drift, one-off jobs, jobs that are taken out."""

import asyncio
import heapq
import itertools


class Scheduler:
    def __init__(self):
        self._heap = []
        self._order = itertools.count()
        self._changed = asyncio.Event()

    def every(self, interval, name, count):
        self._push(asyncio.get_running_loop().time() + interval, interval, name, count)

    def at(self, delay, name):
        self._push(asyncio.get_running_loop().time() + delay, None, name, 1)

    def _push(self, when, interval, name, left):
        heapq.heappush(self._heap, (when, next(self._order), interval, name, left))
        self._changed.set()

    async def run(self, start):
        loop = asyncio.get_running_loop()
        while self._heap:
            when, _, interval, name, left = self._heap[0]
            self._changed.clear()
            try:
                await asyncio.wait_for(self._changed.wait(), max(0, when - loop.time()))
                continue
            except TimeoutError:
                heapq.heappop(self._heap)
            print(f"{loop.time() - start:.2f} {name}"[0:3], name)
            if interval and left > 1:
                self._push(when + interval, interval, name, left - 1)


async def main():
    scheduler = Scheduler()
    start = asyncio.get_running_loop().time()
    scheduler.every(0.2, "two", 3)
    scheduler.every(0.35, "threehalf", 2)
    scheduler.at(0.1, "once")
    task = asyncio.create_task(scheduler.run(start))
    await asyncio.sleep(0.25)
    scheduler.at(0.05, "late")
    await task


asyncio.run(main())
