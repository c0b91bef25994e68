import asyncio


async def wash(thing, seconds):
    await asyncio.sleep(seconds)
    print(f"{thing}: clean")


async def main():
    tasks = [
        asyncio.create_task(wash("cup", 1)),
        asyncio.create_task(wash("plate", 2)),
        asyncio.create_task(wash("pot", 3)),
    ]
    for task in tasks:
        await task
    print("main: all clean")


asyncio.run(main())
