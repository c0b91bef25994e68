import types
from contextlib import suppress


@types.coroutine
def turn():
    yield


async def bake(name, turns):
    print(f"{name}: in")
    for _ in range(turns):
        await turn()
    print(f"{name}: done")


def run_all(*coroutines):
    ready = list(coroutines)
    while ready:
        coroutine = ready.pop(0)
        with suppress(StopIteration):
            coroutine.send(None)
            ready.append(coroutine)


run_all(bake("pie", 2), bake("bun", 0), bake("tart", 1))
