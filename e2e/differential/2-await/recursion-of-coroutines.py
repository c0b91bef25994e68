# Coroutines may await themselves.
import asyncio


async def factorial(number):
    if number < 2:
        return 1
    await asyncio.sleep(0)
    return number * await factorial(number - 1)


async def too_deep(level):
    return await too_deep(level + 1)


async def main():
    print(await factorial(20))
    try:
        await too_deep(0)
    except RecursionError as error:
        print(type(error).__name__, error)


asyncio.run(main())
