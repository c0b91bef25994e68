import asyncio


async def deliveries():
    for thing in ("bread", "milk", "apples"):
        await asyncio.sleep(2)
        yield thing


async def main():
    print("shop: open")
    async for thing in deliveries():
        print(f"shop: {thing} has come")
    print("shop: closed")


asyncio.run(main())
