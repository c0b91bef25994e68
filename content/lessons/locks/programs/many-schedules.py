import asyncio
import contextlib
import random


async def deposit(account, chance, guard):
    async with guard:
        seen = account["money"]
        for _ in range(chance.randrange(4)):
            await asyncio.sleep(0)
        account["money"] = seen + 10


async def attempt(seed, guard):
    chance, account = random.Random(seed), {"money": 0}
    await asyncio.gather(
        *(deposit(account, chance, guard) for _ in range(3))
    )
    return account["money"]


async def main():
    for kind in (contextlib.nullcontext, asyncio.Lock):
        ends = [await attempt(n, kind()) for n in range(8)]
        print(f"{kind.__name__}: {ends}")


asyncio.run(main())
