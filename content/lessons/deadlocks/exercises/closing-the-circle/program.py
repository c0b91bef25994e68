import asyncio


async def guest(seconds, mine, wanted):
    async with mine:
        await asyncio.sleep(seconds)
        async with wanted:
            print("guest: has two")


async def main():
    a, b, c = (asyncio.Lock() for _ in range(3))
    tasks = [
        asyncio.create_task(guest(1, a, b), name="ann"),
        asyncio.create_task(guest(3, b, c), name="bob"),
        asyncio.create_task(guest(2, c, a), name="cyd"),
    ]
    await asyncio.wait(tasks)


asyncio.run(main())
