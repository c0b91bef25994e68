import asyncio


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    print(f"{name}: fetched")


async def polite(name, seconds, places):
    await fetch(name, seconds)


async def main():
    places = asyncio.Semaphore(2)
    jobs = [("film", 3)] + [(name, 1) for name in "abcde"]
    for n in range(0, 6, 2):
        await asyncio.gather(
            polite(*jobs[n], places),
            polite(*jobs[n + 1], places),
        )


asyncio.run(main())
