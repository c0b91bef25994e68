import asyncio


async def ann():
    for n in (1, 2):
        print(f"ann {n}")
        await asyncio.sleep(0)


async def bob():
    for n in (1, 2):
        print(f"bob {n}")


async def cy():
    for n in (1, 2):
        await asyncio.sleep(0)
        print(f"cy {n}")


async def main():
    await asyncio.gather(ann(), bob(), cy())


asyncio.run(main())
