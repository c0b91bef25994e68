# Groups inside groups.
import asyncio


async def number(value, seconds):
    await asyncio.sleep(seconds)
    return value


async def main():
    evens = asyncio.gather(*(number(value, 0.05) for value in (0, 2, 4)))
    odds = asyncio.gather(*(number(value, 0.1) for value in (1, 3, 5)))
    print(await asyncio.gather(evens, odds))
    print(evens)


asyncio.run(main())
