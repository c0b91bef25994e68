import asyncio


async def guard():
    print("guard: on duty")
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        print("guard: lights out")
        return


async def main():
    task = asyncio.create_task(guard())
    await asyncio.sleep(2)
    task.cancel()
    await asyncio.wait([task])
    print("main: cancelled?", task.cancelled())


asyncio.run(main())
