"""Blocking work from asyncio: to_thread, executors of one's own, limits, contexts and results in order."""

import asyncio
import contextvars
import functools
import threading
import time
from concurrent.futures import ThreadPoolExecutor

user = contextvars.ContextVar("user", default="nobody")


def blocking(seconds, value, *, factor=1):
    time.sleep(seconds)
    return value * factor, user.get(), threading.current_thread().name.split("_")[0]


async def main():
    loop = asyncio.get_running_loop()
    user.set("ada")
    start = loop.time()
    print(await asyncio.gather(*(asyncio.to_thread(blocking, 0.1, n, factor=2) for n in range(3))))
    print(f"{loop.time() - start:.1f} s")
    with ThreadPoolExecutor(1, thread_name_prefix="single") as single:
        start = loop.time()
        jobs = [loop.run_in_executor(single, functools.partial(blocking, 0.1, n)) for n in range(3)]
        print(await asyncio.gather(*jobs))
        print(f"{loop.time() - start:.1f} s")
        context = contextvars.copy_context()
        print(await loop.run_in_executor(single, context.run, blocking, 0, "in context"))
    try:
        await asyncio.wait_for(asyncio.to_thread(time.sleep, 0.3), 0.1)
    except TimeoutError:
        print(f"gave up at {loop.time() - start:.1f}")
    try:
        await loop.run_in_executor(single, print)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
