import asyncio


async def kettle(minutes):
    await asyncio.sleep(minutes)
    return "water"


async def tea():
    leaves = "green"
    water = await kettle(3)
    return f"{leaves} tea with {water}"


async def main():
    guest = "Ann"
    cup = await tea()
    print(f"{guest}: {cup}")


asyncio.run(main())
