import types


@types.coroutine
def pause(note):
    yield note


async def inner():
    await pause("inner pauses")
    return "cake"


async def outer():
    got = await inner()
    print("outer: got", got)
    await pause("outer pauses")
    return "cake on a plate"


coro = outer()
try:
    while True:
        print("driver: saw", coro.send(None))
except StopIteration as stop:
    print("driver: the end,", stop.value)
