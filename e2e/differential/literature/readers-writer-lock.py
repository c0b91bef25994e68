"""A readers-writer lock over a condition, writers first."""

import asyncio
from contextlib import asynccontextmanager


class ReadWriteLock:
    def __init__(self):
        self._condition = asyncio.Condition()
        self._readers = 0
        self._writing = False
        self._waiting_writers = 0

    @asynccontextmanager
    async def reading(self):
        async with self._condition:
            await self._condition.wait_for(lambda: not self._writing and not self._waiting_writers)
            self._readers += 1
        try:
            yield
        finally:
            async with self._condition:
                self._readers -= 1
                self._condition.notify_all()

    @asynccontextmanager
    async def writing(self):
        async with self._condition:
            self._waiting_writers += 1
            await self._condition.wait_for(lambda: not self._writing and not self._readers)
            self._waiting_writers -= 1
            self._writing = True
        try:
            yield
        finally:
            async with self._condition:
                self._writing = False
                self._condition.notify_all()


async def read(name, lock, store, log):
    async with lock.reading():
        log.append(f"{name} begins")
        await asyncio.sleep(0.1)
        log.append(f"{name} saw {store['value']}")


async def write(name, lock, store, log):
    await asyncio.sleep(0.05)
    async with lock.writing():
        log.append(f"{name} begins")
        await asyncio.sleep(0.1)
        store["value"] += 1
        log.append(f"{name} wrote {store['value']}")


async def late(lock, store, log):
    await asyncio.sleep(0.075)
    await read("late", lock, store, log)


async def main():
    lock, store, log = ReadWriteLock(), {"value": 0}, []
    await asyncio.gather(
        read("r1", lock, store, log), read("r2", lock, store, log), write("w1", lock, store, log), late(lock, store, log)
    )
    print(*log, sep="\n")


asyncio.run(main())
