# What cannot be awaited, and the sentence for each.
import asyncio


def plain():
    return 3


async def asyncgen():
    yield 1


class BadAwait:
    def __await__(self):
        return 5


class CoroutineFromAwait:
    def __await__(self):
        return asyncgen()


async def main():
    for thing in (plain(), None, "text", asyncgen(), [1], BadAwait(), CoroutineFromAwait(), plain):
        try:
            await thing
        except TypeError as error:
            print(error)


asyncio.run(main())
