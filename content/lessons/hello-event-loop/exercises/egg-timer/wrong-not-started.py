import asyncio


async def main():
    print("egg: into the water")
    await asyncio.sleep(5)
    print("egg: done")


main()
