# An asynchronous generator and its comprehensions.
import asyncio


async def countdown(start):
    for number in range(start, 0, -1):
        await asyncio.sleep(0.02)
        yield number


async def even(number):
    return number % 2 == 0


async def main():
    print([number async for number in countdown(4)])
    print({number: number**2 async for number in countdown(4) if await even(number)})
    lazy = (number * 10 async for number in countdown(2))
    print(type(lazy).__name__, [number async for number in lazy])
    print(sum([await asyncio.sleep(0, number) for number in range(4)]))


asyncio.run(main())
