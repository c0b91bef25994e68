import asyncio


async def guest(name, wants, kitchen, plates):
    async with kitchen:
        await kitchen.wait_for(lambda: len(plates) >= wants)
        del plates[:wants]
        print(f"{name}: has {wants}, leaves {len(plates)}")


async def main():
    kitchen = asyncio.Condition()
    plates = []
    guests = asyncio.gather(
        guest("ann", 3, kitchen, plates),
        guest("bob", 1, kitchen, plates),
    )
    for dish in ("soup", "rice", "fish", "cake"):
        await asyncio.sleep(1)
        async with kitchen:
            print(f"main: {dish}")
            plates.append(dish)
            kitchen.notify_all()
    await guests


asyncio.run(main())
