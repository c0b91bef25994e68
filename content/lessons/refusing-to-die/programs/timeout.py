import asyncio


async def stubborn():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        print("stubborn: not now")
    await asyncio.sleep(4)
    print("stubborn: done")


async def main():
    try:
        async with asyncio.timeout(1) as limit:
            await stubborn()
        print("main: in time")
    except TimeoutError:
        print("main: too slow")
    print(f"main: expired? {limit.expired()}")


asyncio.run(main())
