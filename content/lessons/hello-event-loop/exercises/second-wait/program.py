import asyncio


async def main():
    print("kettle: on")
    await asyncio.sleep(2)
    print("kettle: boils")
    await asyncio.sleep(3)
    print("tea: ready")


asyncio.run(main())
