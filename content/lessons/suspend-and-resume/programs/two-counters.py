import asyncio


async def count(name, seconds):
    total = 0
    for _ in range(3):
        await asyncio.sleep(seconds)
        total += seconds
        print(f"{name}: {total}")


async def main():
    await asyncio.gather(count("ann", 2), count("bob", 5))


asyncio.run(main())
