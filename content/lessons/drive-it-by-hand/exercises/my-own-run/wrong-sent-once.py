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
    return coro.send(None)


print("run:", run(toast()))
