import asyncio


async def cook(thing, seconds):
    await asyncio.sleep(seconds)
    print(f"{thing}: done")


async def main():
    await asyncio.gather(cook("egg", 2), cook("toast", 1))
    print("main: breakfast")


asyncio.run(main())
