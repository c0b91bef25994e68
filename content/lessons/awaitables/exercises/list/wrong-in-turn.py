import asyncio


async def wash(thing, seconds):
    await asyncio.sleep(seconds)
    print(f"{thing}: clean")


async def main():
    await wash("cup", 1)
    await wash("plate", 2)
    await wash("pot", 3)
    print("main: all clean")


asyncio.run(main())
