# One that swallows the cancel gives its result, timeout or not.
import asyncio


async def insistent():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        return "I had something"


async def failing():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        raise KeyError("while leaving") from None


async def main():
    for job in (insistent, failing):
        try:
            print(await asyncio.wait_for(job(), 0.05))
        except Exception as error:
            print(type(error).__name__, repr(error.__cause__))


asyncio.run(main())
