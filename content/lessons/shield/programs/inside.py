import asyncio


async def save():
    await asyncio.sleep(4)
    print("save: done")


async def main():
    saving = asyncio.create_task(save())
    asking = asyncio.shield(saving)
    await asyncio.sleep(1)
    saving.cancel()
    try:
        await asking
    except asyncio.CancelledError:
        print("main: the shield gave way")
    print(f"main: save cancelled? {saving.cancelled()}")


asyncio.run(main())
