import types


@types.coroutine
def pause():
    yield


async def bake():
    print("bake: in the oven")
    try:
        await pause()
        print("bake: golden brown")
    except TimeoutError:
        print("bake: out early")
    return "pale bread"


coro = bake()
coro.send(None)
print("driver: I throw")
try:
    coro.throw(TimeoutError())
except StopIteration as stop:
    print("driver: it returned", stop.value)
