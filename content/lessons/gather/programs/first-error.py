import asyncio


async def bake(thing, seconds):
    await asyncio.sleep(seconds)
    print(f"{thing}: done")


async def burn():
    await asyncio.sleep(1)
    raise ValueError("burnt")


async def main():
    try:
        await asyncio.gather(
            bake("bread", 2), burn(), bake("cake", 3)
        )
    except ValueError as error:
        print(f"main: {error}")
    await asyncio.sleep(3)
    print("main: kitchen closed")


asyncio.run(main())
