# Errors on the way out chain.
import asyncio
from contextlib import AsyncExitStack


async def fail(word):
    raise RuntimeError(word)


async def main():
    try:
        async with AsyncExitStack() as stack:
            stack.push_async_callback(fail, "outer")
            stack.push_async_callback(fail, "inner")
            raise ValueError("body")
    except RuntimeError as error:
        while error is not None:
            print(repr(error))
            error = error.__context__


asyncio.run(main())
