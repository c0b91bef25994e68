import asyncio


async def leg(runner, seconds):
    await asyncio.sleep(seconds)
    print(f"{runner}: hands over")
    return seconds


async def relay():
    first = leg("ann", 2)
    second = leg("bob", 3)
    return first + second


async def main():
    total = await relay()
    print(f"main: {total} s")


asyncio.run(main())
