import asyncio


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    print(f"{name}: fetched")


async def polite(name, seconds, places):
    await fetch(name, seconds)


async def main():
    places = asyncio.Semaphore(2)
    await polite("film", 3, places)
    for name in "abcde":
        await polite(name, 1, places)


asyncio.run(main())
