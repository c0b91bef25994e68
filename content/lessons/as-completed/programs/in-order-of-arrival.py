import asyncio


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    fetches = [
        fetch("map", 3), fetch("photo", 1), fetch("text", 2)
    ]
    for next_one in asyncio.as_completed(fetches):
        print(f"main: {await next_one}")


asyncio.run(main())
