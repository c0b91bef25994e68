import asyncio


async def paint(wall):
    print(f"{wall}: wet")
    await asyncio.sleep(1)
    print(f"{wall}: dry")


async def main():
    a = asyncio.create_task(paint("north"), name="north")
    b = asyncio.create_task(paint("south"), name="south")
    await a
    await b


asyncio.run(main())
