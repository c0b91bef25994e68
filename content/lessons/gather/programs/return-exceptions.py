import asyncio


async def bake(thing, seconds):
    await asyncio.sleep(seconds)
    return thing


async def burn():
    await asyncio.sleep(1)
    raise ValueError("burnt")


async def main():
    results = await asyncio.gather(
        bake("bread", 2), burn(), bake("cake", 3),
        return_exceptions=True,
    )
    for result in results:
        if isinstance(result, Exception):
            print(f"main: failed, {result}")
        else:
            print(f"main: got {result}")


asyncio.run(main())
