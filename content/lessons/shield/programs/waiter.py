import asyncio


async def save():
    print("save: started")
    await asyncio.sleep(4)
    print("save: done")


async def request(saving):
    await asyncio.shield(saving)
    print("request: answered")


async def main():
    saving = asyncio.create_task(save())
    asking = asyncio.create_task(request(saving))
    await asyncio.sleep(1)
    asking.cancel()
    await asyncio.wait([asking])
    print(f"main: request cancelled? {asking.cancelled()}")
    await saving
    print(f"main: save cancelled? {saving.cancelled()}")


asyncio.run(main())
