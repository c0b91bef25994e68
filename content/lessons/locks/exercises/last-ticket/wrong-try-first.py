import asyncio


async def buy(name, tickets, lock):
    async with lock:
        await asyncio.sleep(1)
        try:
            print(f"{name}: seat {tickets.pop()}")
        except IndexError:
            print(f"{name}: sold out")


async def main():
    tickets = [7]
    lock = asyncio.Lock()
    await asyncio.gather(
        buy("ann", tickets, lock),
        buy("bob", tickets, lock),
    )


asyncio.run(main())
