import asyncio


async def cook(thing, seconds):
    await asyncio.sleep(seconds)
    print(f"{thing}: done")


async def main():
    egg = asyncio.create_task(cook("egg", 2))
    await egg
    toast = asyncio.create_task(cook("toast", 1))
    await toast
    print("main: breakfast")


asyncio.run(main())
