import asyncio


async def nothing():
    await asyncio.sleep(60)


async def cook(dish):
    await asyncio.sleep(2)
    try:
        dish.set_result("soup")
    except RuntimeError:
        pass


async def main():
    dish = asyncio.create_task(nothing())
    cooking = asyncio.create_task(cook(dish))
    print("main: served", await dish)
    await cooking


asyncio.run(main())
