import asyncio

stock = 0


async def fetch(amount):
    await asyncio.sleep(2)
    return amount


async def deliver(lock, amount):
    global stock
    async with lock:
        more = await fetch(amount)
        seen = stock
        await asyncio.sleep(1)
        stock = seen + more


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(
        *(deliver(lock, amount) for amount in (1, 2, 3))
    )
    print(f"main: {stock} in stock")


asyncio.run(main())
