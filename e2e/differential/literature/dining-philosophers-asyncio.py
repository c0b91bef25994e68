"""Dining philosophers with asyncio: forks taken in one order, so nobody starves."""

import asyncio

NAMES = ["Aristotle", "Buddha", "Confucius", "Descartes", "Epicurus"]


class Table:
    def __init__(self):
        self.forks = [asyncio.Lock() for _ in NAMES]
        self.eating = 0
        self.most = 0
        self.meals = dict.fromkeys(NAMES, 0)


async def dine(table, place):
    name = NAMES[place]
    left, right = place, (place + 1) % len(NAMES)
    first, second = sorted((left, right))
    for _ in range(2):
        await asyncio.sleep(0.01 * (place + 1))
        async with table.forks[first], table.forks[second]:
            table.eating += 1
            table.most = max(table.most, table.eating)
            await asyncio.sleep(0.05)
            table.meals[name] += 1
            table.eating -= 1


async def main():
    table = Table()
    async with asyncio.timeout(5):
        await asyncio.gather(*(dine(table, place) for place in range(len(NAMES))))
    print(table.meals)
    print("never more than two:", table.most <= 2, [fork.locked() for fork in table.forks])


asyncio.run(main())
