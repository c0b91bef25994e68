import asyncio


async def dancer(name, seconds, door):
    await asyncio.sleep(seconds)
    await door.wait()
    print(f"{name}: dances")


async def main():
    door = asyncio.Barrier(2)
    await asyncio.gather(
        dancer("ann", 1, door),
        dancer("bob", 4, door),
        dancer("cyd", 2, door),
        dancer("dan", 3, door),
    )


asyncio.run(main())
