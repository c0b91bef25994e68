import asyncio


async def connection():
    try:
        await asyncio.sleep(9)
    finally:
        print("connection: saying goodbye")
        await asyncio.sleep(3)
        print("connection: closed")


async def main():
    task = asyncio.create_task(connection())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print("main: it is over")


asyncio.run(main())
