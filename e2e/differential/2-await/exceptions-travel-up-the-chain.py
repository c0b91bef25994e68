# An exception passes every await on its way, each may act on it.
import asyncio


async def bottom():
    await asyncio.sleep(0.05)
    raise OSError("no disk")


async def middle():
    try:
        await bottom()
    except OSError as error:
        raise RuntimeError("could not save") from error


async def main():
    try:
        await middle()
    except RuntimeError as error:
        print(error, "|", error.__cause__)
        error.add_note("a note for the reader")
        raise


asyncio.run(main())
