import asyncio


async def guest(name, kitchen, plates):
    async with kitchen:
        if not plates:
            await kitchen.wait()
        print(f"{name}: called, sees {plates}")
        if plates:
            plates.pop()


async def main():
    kitchen = asyncio.Condition()
    plates = []
    guests = asyncio.gather(
        guest("ann", kitchen, plates),
        guest("bob", kitchen, plates),
    )
    await asyncio.sleep(1)
    async with kitchen:
        plates.append("soup")
        kitchen.notify_all()
    await guests


asyncio.run(main())
