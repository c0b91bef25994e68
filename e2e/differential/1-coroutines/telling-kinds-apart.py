# Plain function, generator, coroutine and asynchronous generator, told apart.
import inspect


def plain():
    return 1


def generator():
    yield 1


async def coroutine():
    return 1


async def asyncgen():
    yield 1


for function in (plain, generator, coroutine, asyncgen):
    made = function()
    print(
        function.__name__,
        type(function).__name__,
        type(made).__name__,
        inspect.iscoroutinefunction(function),
        inspect.isgeneratorfunction(function),
        inspect.isasyncgenfunction(function),
        inspect.iscoroutine(made),
        inspect.isawaitable(made),
    )
    if inspect.iscoroutine(made):
        made.close()
