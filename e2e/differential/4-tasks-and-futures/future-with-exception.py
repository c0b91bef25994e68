# set_exception, and what it refuses.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.set_exception(OSError("line cut"))
    try:
        await future
    except OSError as error:
        print("caught", error)
    print(repr(future.exception()))
    for wrong in (StopIteration("no"), 5):
        other = loop.create_future()
        try:
            other.set_exception(wrong)
            await other
        except (TypeError, RuntimeError) as error:
            print(type(error).__name__, error, repr(error.__cause__))
    other = loop.create_future()
    other.set_exception(ValueError)
    print(repr(other.exception()))


asyncio.run(main())
