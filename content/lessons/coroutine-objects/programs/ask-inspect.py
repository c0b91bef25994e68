import inspect
import types


async def job():
    return 1


def shortcut():
    return job()


for f in (job, shortcut):
    coro = f()
    name = f.__name__
    print(f"{name}: coroutine function?",
          inspect.iscoroutinefunction(f))
    print(f"{name}(): coroutine object?",
          inspect.iscoroutine(coro))
    print(f"{name}(): types.CoroutineType?",
          isinstance(coro, types.CoroutineType))
    coro.close()
