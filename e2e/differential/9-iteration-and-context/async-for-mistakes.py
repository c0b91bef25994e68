# async for over what is not asynchronous, and the reverse.
import asyncio


async def generator():
    yield 1


class NoAnext:
    def __aiter__(self):
        return 5


class OldStyle:
    async def __aiter__(self):
        return self


async def main():
    for thing in ([1], generator, NoAnext(), OldStyle()):
        try:
            async for _ in thing:
                pass
        except TypeError as error:
            print(error)
    try:
        for _ in generator():
            pass
    except TypeError as error:
        print(error)
    try:
        await generator()
    except TypeError as error:
        print(error)


asyncio.run(main())
