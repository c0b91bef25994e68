import asyncio

balance = 0
lock = asyncio.Lock()


async def deposit(name, amount):
    global balance
    async with lock:
        seen = balance
        print(f"{name}: sees {seen}")
        await asyncio.sleep(1)
        balance = seen + amount
        print(f"{name}: writes {balance}")


async def main():
    await asyncio.gather(
        deposit("ann", 10), deposit("bob", 20)
    )
    print(f"main: {balance}")


asyncio.run(main())
