"""A lock that is held across a slow await: whoever needs it can only go one after the other."""

import asyncio

bank = asyncio.Lock()


async def pay(name):
    async with bank:
        await asyncio.sleep(1)


async def main():
    async with asyncio.TaskGroup() as group:
        for n in range(5):
            group.create_task(pay(n), name=f"pay-{n}")
        await asyncio.sleep(0.5)
        print("main: why is it so slow?")


asyncio.run(main())
