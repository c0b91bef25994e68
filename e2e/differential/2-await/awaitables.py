# Coroutine, Task, Future and an object with __await__ can be awaited.
import asyncio


class Twice:
    def __await__(self):
        yield
        yield
        return "suspended twice"


async def coroutine():
    return "coroutine"


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_result("future")
    for awaitable in (coroutine(), asyncio.create_task(coroutine()), future, Twice()):
        print(type(awaitable).__name__, "->", await awaitable)


asyncio.run(main())
