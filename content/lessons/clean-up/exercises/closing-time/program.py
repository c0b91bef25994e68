import asyncio


async def shop():
    try:
        print("shop: open")
        await asyncio.sleep(9)
    finally:
        print("shop: counting")
        await asyncio.sleep(2)
        print("shop: closed")


async def main():
    task = asyncio.create_task(shop())
    await asyncio.sleep(1)
    task.cancel()
    print("main: please close")
    await asyncio.sleep(1)
    print("main: waiting")
    await asyncio.wait([task])
    print("main: home")


asyncio.run(main())
