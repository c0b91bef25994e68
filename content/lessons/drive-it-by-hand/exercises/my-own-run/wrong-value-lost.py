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
            result = coro.send(None)
    except StopIteration:
        return result


print("run:", run(toast()))
