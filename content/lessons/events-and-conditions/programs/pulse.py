import asyncio


async def guest(name, seconds, door):
    await asyncio.sleep(seconds)
    await door.wait()
    print(f"{name}: is in")


async def main():
    door = asyncio.Event()
    guests = asyncio.gather(
        guest("ann", 0, door),
        guest("bob", 1, door),
        guest("cy", 3, door),
    )
    for _ in range(2):
        await asyncio.sleep(2)
        print("main: open and close")
        door.set()
        door.clear()
    await guests


asyncio.run(main())
