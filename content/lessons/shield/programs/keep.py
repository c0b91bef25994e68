import asyncio


async def save():
    await asyncio.sleep(4)
    print("save: done")


async def request():
    saving = asyncio.create_task(save())
    try:
        await asyncio.shield(saving)
    except asyncio.CancelledError:
        print("request: told to stop")
        await saving
        raise


async def main():
    asking = asyncio.create_task(request())
    await asyncio.sleep(1)
    asking.cancel()
    await asyncio.wait([asking])
    print(f"main: request cancelled? {asking.cancelled()}")


asyncio.run(main())
