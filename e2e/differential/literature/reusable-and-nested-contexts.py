"""Context managers of all kinds: AsyncExitStack, suppress, decorators, order of exits, errors on the way."""

import asyncio
from contextlib import AsyncExitStack, ContextDecorator, ExitStack, asynccontextmanager, contextmanager, nullcontext, suppress


@asynccontextmanager
async def resource(name, fail_on_exit=False):
    print("open", name)
    try:
        yield name
    except ValueError as error:
        print(name, "saw", error)
        raise
    finally:
        await asyncio.sleep(0.01)
        print("close", name)
        if fail_on_exit:
            raise RuntimeError(f"{name} would not close")


class traced(ContextDecorator):
    def __enter__(self):
        print("enter")

    def __exit__(self, *error):
        print("exit", error[0] and error[0].__name__)
        return error[0] is KeyError


@traced()
def lookup(key):
    return {"a": 1}[key]


@contextmanager
def swallowing(kind):
    try:
        yield
    except kind as error:
        print("swallowed", repr(error))


async def main():
    async with AsyncExitStack() as stack:
        names = [await stack.enter_async_context(resource(name)) for name in "ab"]
        stack.callback(print, "callback", names)
        stack.push_async_callback(asyncio.sleep, 0)
        moved = stack.pop_all()
    print("nothing closed yet")
    await moved.aclose()
    try:
        async with resource("outer"), resource("inner", fail_on_exit=True):
            raise ValueError("body")
    except RuntimeError as error:
        print(error, "|", repr(error.__context__))
    print(lookup("a"), lookup("b"))
    with suppress(ZeroDivisionError), ExitStack() as stack:
        stack.enter_context(swallowing(TypeError))
        stack.push(lambda *error: print("pushed", error[0] and error[0].__name__))
        1 / 0
    async with nullcontext("null") as value:
        print(value)


asyncio.run(main())
