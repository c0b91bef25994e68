# A coroutine that awaits but never suspends keeps its siblings waiting.
import asyncio


async def nothing():
    pass


async def greedy():
    for number in range(3):
        print("greedy", number)
        await nothing()


async def polite():
    for number in range(3):
        print("polite", number)
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(polite(), greedy(), polite())


asyncio.run(main())
