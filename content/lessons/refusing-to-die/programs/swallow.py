import asyncio


async def stubborn():
    for lap in range(1, 4):
        try:
            await asyncio.sleep(2)
            print(f"stubborn: lap {lap}")
        except asyncio.CancelledError:
            print("stubborn: not now")
    return "all laps"


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(3)
    print(f"main: accepted? {task.cancel()}")
    print(f"main: got {await task}")
    print(f"main: cancelled? {task.cancelled()}")


asyncio.run(main())
