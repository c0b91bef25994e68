import asyncio
from contextvars import ContextVar

guest = ContextVar("guest", default="nobody")


def bill():
    return f"bill for {guest.get()}"


async def main():
    guest.set("Ann")
    print(f"main: {await asyncio.to_thread(bill)}")
    loop = asyncio.get_running_loop()
    print(f"main: {await loop.run_in_executor(None, bill)}")


asyncio.run(main())
