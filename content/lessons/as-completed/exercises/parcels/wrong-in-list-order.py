import asyncio


async def parcel(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def unpack(name):
    await asyncio.sleep(1)
    print(f"main: unpacked {name}")


async def main():
    parcels = [
        parcel("lamp", 5),
        parcel("book", 1),
        parcel("cup", 3),
    ]
    tasks = [asyncio.create_task(p) for p in parcels]
    for task in tasks:
        await unpack(await task)


asyncio.run(main())
