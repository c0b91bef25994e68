import asyncio


async def baker(shelf):
    for number in (1, 2, 3):
        await asyncio.sleep(1)
        print(f"baker: loaf {number}")
        await shelf.put(number)


async def seller(shelf):
    while True:
        number = await shelf.get()
        await asyncio.sleep(3)
        print(f"seller: sold {number}")
        shelf.task_done()


async def main():
    shelf = asyncio.Queue()
    task = asyncio.create_task(seller(shelf), name="seller")
    await asyncio.create_task(baker(shelf), name="baker")
    print("main: baking is over")
    await shelf.join()
    print("main: all sold")
    task.cancel()


asyncio.run(main())
