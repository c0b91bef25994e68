import asyncio


async def baker(shelf):
    for number in (1, 2, 3):
        await asyncio.sleep(1)
        print(f"baker: loaf {number}")
        await shelf.put(number)
    print("baker: goes home")


async def seller(shelf):
    await asyncio.sleep(5)
    for _ in range(3):
        number = await shelf.get()
        print(f"seller: sold {number}")


async def main():
    shelf = asyncio.Queue(maxsize=2)
    one = asyncio.create_task(baker(shelf), name="baker")
    two = asyncio.create_task(seller(shelf), name="seller")
    await one
    await two


asyncio.run(main())
