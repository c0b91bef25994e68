import asyncio


async def leg(runner, seconds):
    await asyncio.sleep(seconds)
    print(f"{runner}: hands over")
    return seconds


async def relay():
    # Ann runs for 2 seconds, then Bob for 3.
    # Return the sum of what the legs return.
    return 0


async def main():
    total = await relay()
    print(f"main: {total} s")


asyncio.run(main())
