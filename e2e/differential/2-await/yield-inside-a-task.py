# A task may yield None, and nothing else that is not a future.
import asyncio
import types


@types.coroutine
def give(value):
    yield value


async def main():
    await give(None)
    print("None is a turn")
    for value in (7, asyncio.Future(), (1, 2)):
        try:
            await give(value)
        except RuntimeError as error:
            print(str(error).split(" in <Task")[0].split(":")[0].split(" in task")[0])


asyncio.run(main())
