import asyncio


async def bake():
    await asyncio.sleep(1)
    print("bake: burnt")
    raise RuntimeError("smoke")


async def main():
    task = asyncio.create_task(bake())
    await asyncio.sleep(3)
    print("main: back from the shop")
    try:
        await task
    except RuntimeError as error:
        print(f"main: {error}")
    print("main: open the window")


asyncio.run(main())
