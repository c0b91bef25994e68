import asyncio
from contextvars import ContextVar

guest = ContextVar("guest")


async def cook(seconds):
    await asyncio.sleep(seconds)
    print(f"cook: a plate for {guest.get()}")


async def serve(name, seconds):
    guest.set(name)
    await cook(seconds)


async def main():
    await asyncio.gather(serve("Ann", 2), serve("Bob", 1))


asyncio.run(main())
