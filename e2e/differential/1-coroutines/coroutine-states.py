# CORO_CREATED, CORO_SUSPENDED, CORO_RUNNING, CORO_CLOSED.
import inspect
import types


@types.coroutine
def pause():
    yield


async def observe():
    print("inside:", inspect.getcoroutinestate(coroutine))
    local = 5
    await pause()
    return local


coroutine = observe()
print(inspect.getcoroutinestate(coroutine))
coroutine.send(None)
print(inspect.getcoroutinestate(coroutine), inspect.getcoroutinelocals(coroutine))
print(coroutine.cr_await.__name__, coroutine.cr_running, coroutine.cr_frame.f_lineno)
try:
    coroutine.send(None)
except StopIteration as stop:
    print("result", stop.value)
print(inspect.getcoroutinestate(coroutine), coroutine.cr_frame)
