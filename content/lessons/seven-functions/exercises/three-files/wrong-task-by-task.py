import asyncio


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    return f"{name}: {seconds} s"


async def main():
    results = [
        await asyncio.create_task(fetch("map", 3)),
        await asyncio.create_task(fetch("photo", 1)),
        await asyncio.create_task(fetch("text", 2)),
    ]
    for line in results:
        print(line)


asyncio.run(main())
