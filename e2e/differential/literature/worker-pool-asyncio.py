"""A pool of workers with futures: submit, map, shutdown."""

import asyncio


class WorkerPool:
    def __init__(self, size):
        self._queue = asyncio.Queue()
        self._workers = [asyncio.create_task(self._work(), name=f"worker-{i}") for i in range(size)]
        self.done_by = {}

    async def _work(self):
        me = asyncio.current_task().get_name()
        while True:
            try:
                function, args, future = await self._queue.get()
            except asyncio.QueueShutDown:
                return
            if future.cancelled():
                continue
            try:
                result = await function(*args)
            except Exception as error:
                future.set_exception(error)
            else:
                if not future.cancelled():
                    future.set_result(result)
            self.done_by[me] = self.done_by.get(me, 0) + 1

    def submit(self, function, *args):
        future = asyncio.get_running_loop().create_future()
        self._queue.put_nowait((function, args, future))
        return future

    async def map(self, function, items):
        return await asyncio.gather(*(self.submit(function, item) for item in items))

    async def shutdown(self):
        self._queue.shutdown()
        await asyncio.gather(*self._workers)


async def square(number):
    await asyncio.sleep(0.1)
    if number < 0:
        raise ValueError("negative")
    return number * number


async def main():
    loop = asyncio.get_running_loop()
    pool = WorkerPool(3)
    start = loop.time()
    print(await pool.map(square, range(6)))
    print(f"{loop.time() - start:.1f} s", pool.done_by)
    bad, dropped = pool.submit(square, -1), pool.submit(square, 5)
    dropped.cancel()
    print(repr(await asyncio.gather(bad, return_exceptions=True)), dropped.cancelled())
    await pool.shutdown()
    try:
        pool.submit(square, 1)
    except asyncio.QueueShutDown:
        print("shut down")


asyncio.run(main())
