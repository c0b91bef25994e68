import asyncio


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    print(f"{name}: arrived")
    return name.upper()


async def main():
    results = await asyncio.gather(
        fetch("map", 3), fetch("photo", 1), fetch("text", 2)
    )
    print(f"main: {results}")


asyncio.run(main())
