import asyncio


async def buy(name, tickets, lock):
    if not tickets:
        print(f"{name}: sold out")
        return
    async with lock:
        await asyncio.sleep(1)
        print(f"{name}: seat {tickets.pop()}")


async def main():
    tickets = [7]
    lock = asyncio.Lock()
    await asyncio.gather(
        buy("ann", tickets, lock),
        buy("bob", tickets, lock),
    )


asyncio.run(main())
