import asyncio


async def add(a, b):
    return a + b


async def count():
    total = 0
    for n in range(1, 4):
        total = await add(total, n)
        print(f"count: {total}")


async def wave():
    print("wave: hello")


async def main():
    task = asyncio.create_task(wave())
    await count()
    print("main: counted")
    await task


asyncio.run(main())
