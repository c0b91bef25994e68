import asyncio


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    return f"{name}: {seconds} s"


async def main():
    coros = [
        fetch("map", 3),
        fetch("photo", 1),
        fetch("text", 2),
    ]
    results = []
    for coro in asyncio.as_completed(coros):
        results.append(await coro)
    for line in results:
        print(line)


asyncio.run(main())
