"""A pool of connections as an asynchronous context manager."""

import asyncio
from contextlib import asynccontextmanager


class Connection:
    def __init__(self, number):
        self.number = number

    async def query(self, text):
        await asyncio.sleep(0.1)
        if "DROP" in text:
            raise PermissionError(text)
        return f"{text} by {self.number}"


class Pool:
    def __init__(self, size):
        self._size = size
        self._free = asyncio.Queue()

    async def __aenter__(self):
        for number in range(self._size):
            self._free.put_nowait(Connection(number))
        print("pool open")
        return self

    async def __aexit__(self, kind, error, trace):
        print("pool closed,", self._free.qsize(), "free", kind and kind.__name__)

    @asynccontextmanager
    async def connection(self):
        connection = await self._free.get()
        try:
            yield connection
        finally:
            self._free.put_nowait(connection)


async def ask(pool, text):
    async with pool.connection() as connection:
        return await connection.query(text)


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    async with Pool(2) as pool:
        queries = [f"SELECT {i}" for i in range(4)] + ["DROP TABLE"]
        results = await asyncio.gather(*(ask(pool, query) for query in queries), return_exceptions=True)
        for result in results:
            print(repr(result))
    print(f"{loop.time() - start:.1f} s")
    try:
        async with Pool(1) as pool:
            await ask(pool, "DROP ALL")
    except PermissionError as error:
        print("refused:", error)


asyncio.run(main())
