# Check, await, act: two buy the last ticket.
import asyncio

tickets = 1


async def buy(name, pause):
    global tickets
    if tickets > 0:
        await asyncio.sleep(pause)
        tickets -= 1
        print(name, "has a ticket, left", tickets)
    else:
        print(name, "is too late")


async def main():
    await asyncio.gather(buy("Ann", 0.05), buy("Bob", 0.02))


asyncio.run(main())
