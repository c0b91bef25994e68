import asyncio


async def guard():
    print("guard: on duty")
    try:
        await asyncio.sleep(60)
    finally:
        print("guard: lights out")


async def main():
    task = asyncio.create_task(guard())
    await asyncio.sleep(2)
    task.cancel()
    await asyncio.wait([task])
    print("main: cancelled?", task.cancelled())


asyncio.run(main())
