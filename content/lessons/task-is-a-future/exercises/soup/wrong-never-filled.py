import asyncio


async def cook(dish):
    await asyncio.sleep(2)
    return "soup"


async def main():
    dish = asyncio.get_running_loop().create_future()
    cooking = asyncio.create_task(cook(dish))
    print("main: served", await dish)
    await cooking


asyncio.run(main())
