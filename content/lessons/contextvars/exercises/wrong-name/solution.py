import asyncio
from contextvars import ContextVar

name = ContextVar("name")


def log(text):
    print(f"{name.get()}: {text}")


async def order(guest, seconds):
    name.set(guest)
    await asyncio.sleep(seconds)
    log("order taken")
    await asyncio.sleep(2)
    log("order cooked")


async def main():
    await asyncio.gather(order("Ann", 2), order("Bob", 1))


asyncio.run(main())
