import asyncio


async def letter():
    try:
        await asyncio.sleep(5)
        print("letter: sent")
    except asyncio.CancelledError:
        print("letter: kept as a draft")
        raise


async def main():
    task = asyncio.create_task(letter())
    await asyncio.sleep(2)
    task.cancel()
    await asyncio.wait([task])
    print(f"main: cancelled? {task.cancelled()}")


asyncio.run(main())
