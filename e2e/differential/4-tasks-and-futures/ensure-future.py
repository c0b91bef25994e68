# A coroutine becomes a task; a future comes back as it is; an awaitable gets wrapped.
import asyncio


class Awaitable:
    def __await__(self):
        yield
        return "awaitable"


async def work():
    return "work"


async def main():
    task = asyncio.ensure_future(work())
    print(type(task).__name__, asyncio.ensure_future(task) is task)
    print(await task, await asyncio.ensure_future(Awaitable()))
    try:
        asyncio.ensure_future(5)
    except TypeError as error:
        print(error)
    try:
        asyncio.create_task(task)
    except TypeError as error:
        print(str(error).split(", got")[0])


asyncio.run(main())
