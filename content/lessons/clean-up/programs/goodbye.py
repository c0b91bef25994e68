import asyncio


async def connection():
    try:
        print("connection: open")
        await asyncio.sleep(9)
    finally:
        print("connection: saying goodbye")
        await asyncio.sleep(2)
        print("connection: closed")


async def main():
    task = asyncio.create_task(connection())
    await asyncio.sleep(1)
    task.cancel()
    print("main: cancelled it")
    try:
        await task
    except asyncio.CancelledError:
        print("main: it is over")


asyncio.run(main())
