# asyncio.run cannot be called from a running loop.
import asyncio


async def inner():
    return 1


async def main():
    coroutine = inner()
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print(error)
    coroutine.close()
    loop = asyncio.get_running_loop()
    for call in (loop.run_forever, loop.close):
        try:
            call()
        except RuntimeError as error:
            print(error)


asyncio.run(main())
