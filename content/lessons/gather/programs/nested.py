import asyncio


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    drinks = asyncio.gather(
        fetch("tea", 1), fetch("milk", 2)
    )
    food = asyncio.gather(
        fetch("toast", 3), fetch("egg", 1)
    )
    print(f"main: {await asyncio.gather(drinks, food)}")


asyncio.run(main())
