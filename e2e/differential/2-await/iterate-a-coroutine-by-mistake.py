# for and list over a coroutine, and a forgotten await in arithmetic.
import asyncio


async def numbers():
    return [1, 2]


async def main():
    mistakes = [lambda c: list(c), lambda c: c + 1, lambda c: c[0], lambda c: len(c), lambda c: c.append(3)]
    for mistake in mistakes:
        coroutine = numbers()
        try:
            mistake(coroutine)
        except (TypeError, AttributeError) as error:
            print(type(error).__name__, error)
        coroutine.close()
    print(await numbers())


asyncio.run(main())
