import asyncio


async def water(bed, seconds):
    print(f"{bed}: tap open")
    try:
        await asyncio.sleep(seconds)
    finally:
        await asyncio.sleep(1)
        print(f"{bed}: tap closed")


async def main():
    roses = asyncio.create_task(water("roses", 2))
    beans = asyncio.create_task(water("beans", 9))
    await asyncio.sleep(4)
    beans.cancel()
    await asyncio.wait([roses, beans])
    print("main: good night")


asyncio.run(main())
