import asyncio


async def count(room, seconds):
    print(f"{room}: counting")
    await asyncio.sleep(seconds)
    return seconds * 2


async def main():
    # Count "hall" (1 s), "attic" (3 s), "cellar" (2 s).
    total = 0
    print("chairs:", total)


asyncio.run(main())
