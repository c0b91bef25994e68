# A computation cut into pieces lets the others have their turn.
import asyncio


async def primes(limit):
    found = []
    for number in range(2, limit):
        if all(number % prime for prime in found):
            found.append(number)
        if number % 500 == 0:
            await asyncio.sleep(0)
    return found


async def watcher(task):
    turns = 0
    while not task.done():
        turns += 1
        await asyncio.sleep(0)
    return turns


async def main():
    task = asyncio.create_task(primes(2000))
    turns = await watcher(task)
    print(len(task.result()), task.result()[-1], turns)


asyncio.run(main())
