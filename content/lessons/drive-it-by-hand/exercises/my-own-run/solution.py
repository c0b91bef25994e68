import types


@types.coroutine
def pause():
    yield


async def toast():
    for side in ("one", "two"):
        print("toast: side", side)
        await pause()
    return "brown"


def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as stop:
        return stop.value


print("run:", run(toast()))
