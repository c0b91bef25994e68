import asyncio


async def prices():
    for price in (3, 8, 5):
        await asyncio.sleep(1)
        yield price


async def tax(price):
    await asyncio.sleep(1)
    return price * 2


async def main():
    print([price async for price in prices()])
    print([price async for price in prices() if price > 4])
    print([await tax(price) for price in (1, 2)])


asyncio.run(main())
