import asyncio


async def main():
    print("knock")
    await asyncio.sleep(1)
    print("open")


asyncio.run(main())
