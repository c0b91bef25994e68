import asyncio


async def watch(name):
    try:
        await asyncio.sleep(9)
    finally:
        print(f"{name}: leaving")


async def main():
    group = asyncio.gather(watch("north"), watch("south"))
    await asyncio.sleep(1)
    group.cancel()
    print("main: cancelled the group")
    try:
        await group
    except asyncio.CancelledError:
        print("main: nobody is left")


asyncio.run(main())
