# The decorator of 3.4 was removed in 3.11.
import asyncio


@asyncio.coroutine
def main():
    yield from asyncio.sleep(1)


asyncio.run(main())
