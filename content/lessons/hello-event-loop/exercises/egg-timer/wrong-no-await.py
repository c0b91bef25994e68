import asyncio


async def main():
    print("egg: into the water")
    asyncio.sleep(5)
    print("egg: done")


asyncio.run(main())
