import asyncio


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    print(f"{name}: fetched")


async def polite(name, seconds, places):
    await fetch(name, seconds)


async def main():
    places = asyncio.Semaphore(2)
    await asyncio.gather(
        polite("film", 3, places),
        *(polite(name, 1, places) for name in "abcde"),
    )


asyncio.run(main())
