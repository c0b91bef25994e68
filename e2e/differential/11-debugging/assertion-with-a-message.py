# An assertion fails in a nested call.
import asyncio


async def check(number):
    assert number % 2 == 0, f"{number} is odd"
    return number


async def main():
    print(await check(2))
    print(await check(3))


asyncio.run(main())
