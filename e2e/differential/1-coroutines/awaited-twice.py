# A coroutine object can be awaited once.
import asyncio


async def once():
    return "first and last"


async def main():
    coroutine = once()
    print(await coroutine)
    try:
        await coroutine
    except RuntimeError as error:
        print(error)


asyncio.run(main())
