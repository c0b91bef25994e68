# A generator-based coroutine works in asyncio, also with yield from.
import asyncio
import inspect
import types


@types.coroutine
def old_style(name):
    yield from asyncio.sleep(0.05).__await__()
    yield
    return f"old style {name}"


async def main():
    print(inspect.iscoroutinefunction(old_style), inspect.isawaitable(old_style("x")))
    print(await asyncio.gather(old_style("one"), old_style("two")))


asyncio.run(main())
