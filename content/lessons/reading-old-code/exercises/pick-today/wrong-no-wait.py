import asyncio


async def main():
    print("open")
    await asyncio.sleep(1)
    print("knock")


asyncio.run(main())
