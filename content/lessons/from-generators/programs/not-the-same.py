import asyncio
import types


def plain():
    yield


@types.coroutine
def marked():
    yield


async def main():
    await marked()
    print("marked: can be awaited")
    try:
        await plain()
    except TypeError as error:
        print("plain:", error)
    coro = asyncio.sleep(1)
    try:
        list(coro)
    except TypeError as error:
        print("sleep:", error)
    coro.close()


asyncio.run(main())
