"""Two tasks take two locks in different orders: each has what the other one needs."""

import asyncio

left = asyncio.Lock()
right = asyncio.Lock()


async def first():
    async with left:
        await asyncio.sleep(1)
        async with right:
            print("first: both")


async def second():
    async with right:
        await asyncio.sleep(1)
        async with left:
            print("second: both")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(first(), name="first")
        group.create_task(second(), name="second")


asyncio.run(main())
