import asyncio


async def download(name, seconds, places):
    async with places:
        await asyncio.sleep(seconds)
        print(f"{name}: done")


async def main():
    places = asyncio.Semaphore(2)
    await asyncio.gather(
        download("big", 4, places),
        download("a", 1, places),
        download("b", 1, places),
        download("c", 1, places),
    )


asyncio.run(main())
