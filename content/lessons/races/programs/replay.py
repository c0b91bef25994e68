import asyncio
import random

SEED = 5


async def search(word, seconds):
    print(f"search: {word}, takes {seconds} s")
    await asyncio.sleep(seconds)
    print(f"page: shows {word}")


async def main():
    chance = random.Random(SEED)
    one, two = chance.randint(1, 6), chance.randint(1, 6)
    first = asyncio.create_task(search("py", one))
    await asyncio.sleep(1)
    await search("python", two)
    await first


asyncio.run(main())
