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
    await order("Bob", 1)
    await order("Ann", 2)


asyncio.run(main())
