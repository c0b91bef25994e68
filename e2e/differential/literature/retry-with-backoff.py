"""Retries with exponential backoff, a limit, and errors that are not worth a retry."""

import asyncio
import functools


def retried(attempts, first_delay, on):
    def decorate(function):
        @functools.wraps(function)
        async def wrapper(*args, **kwargs):
            delay = first_delay
            for attempt in range(1, attempts + 1):
                try:
                    return await function(*args, **kwargs)
                except on as error:
                    if attempt == attempts:
                        error.add_note(f"gave up after {attempts} attempts")
                        raise
                    print(f"  attempt {attempt}: {error!r}, again in {delay:.2f} s")
                    await asyncio.sleep(delay)
                    delay *= 2

        return wrapper

    return decorate


class Service:
    def __init__(self, failures, error):
        self.failures = failures
        self.error = error

    @retried(attempts=4, first_delay=0.1, on=(ConnectionError, TimeoutError))
    async def call(self):
        if self.failures:
            self.failures -= 1
            raise self.error
        return "ok"


async def main():
    loop = asyncio.get_running_loop()
    for failures, error in [(2, ConnectionError("reset")), (9, TimeoutError("slow")), (1, KeyError("x"))]:
        start = loop.time()
        try:
            print(await Service(failures, error).call())
        except Exception as caught:
            print("failed:", repr(caught), getattr(caught, "__notes__", []))
        print(f"{loop.time() - start:.1f}")


asyncio.run(main())
