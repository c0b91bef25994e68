import asyncio
import random


async def search(page, word, seconds):
    await asyncio.sleep(seconds)
    page.append(word)


async def attempt(chance):
    page = []
    one, two = chance.randint(1, 6), chance.randint(1, 6)
    first = asyncio.create_task(search(page, "py", one))
    await asyncio.sleep(1)
    first.cancel()
    await search(page, "python", two)
    return page[-1] == "python"


async def main():
    seeds = range(12)
    good = await asyncio.gather(
        *(attempt(random.Random(seed)) for seed in seeds)
    )
    bad = [s for s, g in zip(seeds, good) if not g]
    print(f"main: {len(good)} attempts, bad {bad}")


asyncio.run(main())
