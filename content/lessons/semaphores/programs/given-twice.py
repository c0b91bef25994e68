import asyncio


async def use(kind):
    places = kind(1)
    try:
        async with places:
            places.release()
        print(f"{kind.__name__}: no complaint")
    except ValueError as error:
        print(f"{kind.__name__}: {error}")
    for amount in (1, 2):
        if not places.locked():
            await places.acquire()
            print(f"{kind.__name__}: {amount} taken")


async def main():
    await use(asyncio.Semaphore)
    await use(asyncio.BoundedSemaphore)


asyncio.run(main())
