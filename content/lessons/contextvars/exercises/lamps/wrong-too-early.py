import asyncio
from contextvars import ContextVar

mode = ContextVar("mode", default="day")


async def lamp(number):
    print(f"lamp {number}: {mode.get()}")


async def main():
    mode.set("night")
    first = asyncio.create_task(lamp(1))
    second = asyncio.create_task(lamp(2))
    await asyncio.gather(first, second)


asyncio.run(main())
