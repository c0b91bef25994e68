# Five philosophers who take the lower fork first never starve.
import asyncio


async def philosopher(number, forks, meals):
    first, second = sorted((number, (number + 1) % 5))
    for _ in range(2):
        async with forks[first]:
            await asyncio.sleep(0)
            async with forks[second]:
                meals.append(number)
                await asyncio.sleep(0)


async def main():
    forks = [asyncio.Lock() for _ in range(5)]
    meals = []
    await asyncio.gather(*(philosopher(number, forks, meals) for number in range(5)))
    print(meals)


asyncio.run(main())
