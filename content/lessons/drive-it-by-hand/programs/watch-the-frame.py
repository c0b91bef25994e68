import inspect
import types


@types.coroutine
def pause(note):
    yield note


async def bake():
    await pause("dough resting")
    await pause("in the oven")
    return "bread"


def look():
    state = inspect.getcoroutinestate(coro)
    frame = coro.cr_frame
    line = frame.f_lineno if frame else None
    print(f"driver: {state}, line {line}")


coro = bake()
try:
    while True:
        look()
        print("bake:", coro.send(None))
except StopIteration as stop:
    look()
    print("driver: I have", stop.value)
