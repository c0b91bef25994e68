import asyncio


async def count(name):
    number = 0
    for _ in range(3_000_000):
        number += 1
    print(f"{name}: {number}")


async def main():
    await asyncio.gather(count("a"), count("b"))


asyncio.run(main())
