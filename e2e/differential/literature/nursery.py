"""A nursery as Trio has it, built on TaskGroup: start, cancel scope, everything ends together."""

import asyncio


class Nursery:
    def __init__(self):
        self._group = asyncio.TaskGroup()
        self._cancelled = False

    async def __aenter__(self):
        await self._group.__aenter__()
        return self

    async def __aexit__(self, *error):
        try:
            return await self._group.__aexit__(*error)
        except* _Cancelled:
            pass
        return True

    def start_soon(self, function, *args):
        return self._group.create_task(function(*args), name=function.__name__)

    async def start(self, function, *args):
        started = asyncio.get_running_loop().create_future()
        self.start_soon(function, *args, started)
        return await started

    def cancel(self):
        if not self._cancelled:
            self._cancelled = True
            self.start_soon(_raise)


class _Cancelled(Exception):
    pass


async def _raise():
    raise _Cancelled


async def tick(name, seconds):
    try:
        while True:
            await asyncio.sleep(seconds)
            print("tick", name)
    finally:
        print(name, "ends")


async def server(port, started):
    await asyncio.sleep(0.05)
    started.set_result(f"listening on {port}")
    await asyncio.sleep(10)


async def failing():
    await asyncio.sleep(0.1)
    raise LookupError("nothing here")


async def main():
    async with Nursery() as nursery:
        nursery.start_soon(tick, "a", 0.11)
        print(await nursery.start(server, 8080))
        await asyncio.sleep(0.25)
        nursery.cancel()
    print("after the first")
    try:
        async with Nursery() as nursery:
            nursery.start_soon(tick, "b", 0.06)
            nursery.start_soon(failing)
    except* LookupError as group:
        print("caught", group.exceptions)


asyncio.run(main())
