import asyncio


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    return f"{name}: {seconds} s"


async def main():
    results = [
        await fetch("map", 3),
        await fetch("photo", 1),
        await fetch("text", 2),
    ]
    for line in results:
        print(line)


asyncio.run(main())
