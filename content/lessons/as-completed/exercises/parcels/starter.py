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
    for name in await asyncio.gather(*parcels):
        await unpack(name)


asyncio.run(main())
