import asyncio

name = None


def log(text):
    print(f"{name}: {text}")


async def order(guest, seconds):
    global name
    name = guest
    await asyncio.sleep(seconds)
    log("order taken")
    await asyncio.sleep(2)
    log("order cooked")


async def main():
    await asyncio.gather(order("Ann", 2), order("Bob", 1))


asyncio.run(main())
