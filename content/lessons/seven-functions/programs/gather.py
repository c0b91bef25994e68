import asyncio


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    print(f"{name}: arrived")
    return name


async def main():
    results = await asyncio.gather(
        fetch("slow", 3),
        fetch("fast", 1),
    )
    print("main: results", results)


asyncio.run(main())
