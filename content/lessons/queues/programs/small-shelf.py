import asyncio


async def baker(shelf):
    for number in (1, 2, 3, 4):
        await shelf.put(number)
        print(f"baker: put {number}")


async def seller(shelf):
    for _ in range(4):
        number = await shelf.get()
        await asyncio.sleep(1)
        print(f"seller: sold {number}")


async def main():
    shelf = asyncio.Queue(maxsize=2)
    await asyncio.gather(baker(shelf), seller(shelf))


asyncio.run(main())
