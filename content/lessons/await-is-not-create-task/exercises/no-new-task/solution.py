import asyncio


async def cook(thing, seconds):
    await asyncio.sleep(seconds)
    print(f"{thing}: done")


async def main():
    await cook("egg", 2)
    await cook("toast", 1)
    print("main: breakfast")


asyncio.run(main())
