import asyncio
import types
from contextlib import suppress


@types.coroutine
def turn():
    yield


async def count(name):
    for number in (1, 2):
        print(f"{name}: {number}")
        await turn()


def run_all(*coroutines):
    ready = list(coroutines)
    while ready:
        coroutine = ready.pop(0)
        with suppress(StopIteration):
            coroutine.send(None)
            ready.append(coroutine)


run_all(count("a"), count("b"))
try:
    run_all(asyncio.sleep(1))
except RuntimeError as error:
    print(f"sleep: {error}")
