import asyncio


async def guest(name, seconds):
    await asyncio.sleep(seconds)
    if name == "bob":
        raise ValueError("lost")
    print(f"{name}: here")


async def main():
    try:
        await asyncio.gather(
            guest("ann", 1), guest("bob", 2), guest("cy", 3)
        )
        print("main: all here")
    except ValueError:
        print("main: bob is lost")
    await asyncio.sleep(2)
    print("main: dinner")


asyncio.run(main())
