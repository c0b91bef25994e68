import asyncio


async def download(name, places):
    async with places:
        print(f"{name}: starts")
        await asyncio.sleep(1)
        print(f"{name}: done")


async def main():
    places = asyncio.Semaphore(2)
    await asyncio.gather(
        *(download(name, places) for name in "abcdef")
    )


asyncio.run(main())
