import asyncio


async def patrol():
    try:
        await asyncio.sleep(9)
    finally:
        await asyncio.sleep(2)
        print("patrol: lights out")


async def main():
    task = asyncio.create_task(patrol(), name="patrol")
    await asyncio.sleep(1)
    task.cancel()
    print("main: please stop")
    try:
        await task
    except asyncio.CancelledError:
        print("main: patrol is over")


asyncio.run(main())
