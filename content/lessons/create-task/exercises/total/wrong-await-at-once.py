import asyncio


async def count(room, seconds):
    print(f"{room}: counting")
    await asyncio.sleep(seconds)
    return seconds * 2


async def main():
    total = 0
    rooms = {"hall": 1, "attic": 3, "cellar": 2}
    for room, seconds in rooms.items():
        task = asyncio.create_task(count(room, seconds))
        total += await task
    print("chairs:", total)


asyncio.run(main())
