"""A cache of results for coroutine functions: one flight for many callers, least recently used goes."""

import asyncio
import functools
from collections import OrderedDict


def async_lru_cache(maxsize):
    def decorate(function):
        tasks = OrderedDict()
        info = {"hits": 0, "misses": 0}

        @functools.wraps(function)
        async def wrapper(*args):
            if args in tasks:
                info["hits"] += 1
                tasks.move_to_end(args)
            else:
                info["misses"] += 1
                tasks[args] = asyncio.ensure_future(function(*args))
                tasks[args].add_done_callback(lambda task: forget(args) if task.cancelled() or task.exception() else None)
                if len(tasks) > maxsize:
                    tasks.popitem(last=False)
            return await asyncio.shield(tasks[args])

        def forget(args):
            tasks.pop(args, None)

        wrapper.cache_info = lambda: (info["hits"], info["misses"], len(tasks))
        return wrapper

    return decorate


@async_lru_cache(maxsize=2)
async def load(key):
    print("loading", key)
    await asyncio.sleep(0.1)
    if key == "bad":
        raise LookupError(key)
    return key.upper()


async def main():
    print(await asyncio.gather(load("a"), load("a"), load("b")))
    print(await load("a"), load.cache_info())
    await load("c")
    await load("b")
    print(load.cache_info())
    for _ in range(2):
        try:
            await load("bad")
        except LookupError as error:
            print("error", error)
    print(load.cache_info())


asyncio.run(main())
