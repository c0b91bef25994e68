import asyncio


async def stubborn():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        print("stubborn: not now")
    await asyncio.sleep(5)
    print("stubborn: done")


async def broken():
    await asyncio.sleep(1)
    raise ValueError("broken")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(stubborn())
            group.create_task(broken())
    except* ValueError:
        print("main: broken")


asyncio.run(main())
