# An Executor that runs each job at once: what a Future needs from its executor.
import asyncio
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from concurrent.futures.thread import BrokenThreadPool


class AtOnce(Executor):
    def submit(self, function, /, *args, **kwargs):
        future = Future()
        if not future.set_running_or_notify_cancel():
            return future
        try:
            future.set_result(function(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


with AtOnce() as executor:
    print(executor.submit(pow, 2, 10).result())
    print(list(executor.map(str.upper, "abc")))
    print(repr(executor.submit(int, "x").exception()))

cancelled = Future()
cancelled.cancel()
print(cancelled.set_running_or_notify_cancel(), cancelled.cancelled())


async def main():
    print(await asyncio.get_running_loop().run_in_executor(AtOnce(), sum, [1, 2, 3]))


asyncio.run(main())
print(issubclass(BrokenThreadPool, BrokenExecutor), ThreadPoolExecutor.BROKEN is BrokenThreadPool)


def fail():
    raise ValueError("no initialisation")


import logging

logging.disable()
with ThreadPoolExecutor(1, initializer=fail) as pool:
    try:
        pool.submit(print, "never").result()
    except BrokenExecutor as error:
        print(type(error).__name__, "/", error)
