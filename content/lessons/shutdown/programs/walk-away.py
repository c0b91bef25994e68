import asyncio


async def printer():
    try:
        await asyncio.sleep(9)
    finally:
        print("printer: cooling down")
        await asyncio.sleep(1)
        print("printer: off")


async def main():
    task = asyncio.create_task(printer())
    await asyncio.sleep(2)
    task.cancel()
    print("main: bye")


asyncio.run(main())
print("program: over")
