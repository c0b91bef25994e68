import asyncio


async def leg(runner, seconds):
    await asyncio.sleep(seconds)
    print(f"{runner}: hands over")
    return seconds


async def relay():
    legs = leg("ann", 2), leg("bob", 3)
    times = await asyncio.gather(*legs)
    return sum(times)


async def main():
    total = await relay()
    print(f"main: {total} s")


asyncio.run(main())
