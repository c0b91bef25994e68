import asyncio


async def rider(name, seconds, gate):
    for lap in (1, 2):
        await asyncio.sleep(seconds)
        print(f"{name}: lap {lap} done")
        await gate.wait()
    print(f"{name}: home")


async def main():
    gate = asyncio.Barrier(3)
    await asyncio.gather(
        rider("ann", 1, gate),
        rider("bob", 4, gate),
        rider("cy", 2, gate),
    )


asyncio.run(main())
