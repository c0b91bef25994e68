import asyncio


async def count(room, seconds):
    print(f"{room}: counting")
    await asyncio.sleep(seconds)
    return seconds * 2


async def main():
    hall = asyncio.create_task(count("hall", 1))
    attic = asyncio.create_task(count("attic", 3))
    cellar = asyncio.create_task(count("cellar", 2))
    total = hall.result() + attic.result() + cellar.result()
    print("chairs:", total)


asyncio.run(main())
