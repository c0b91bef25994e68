import asyncio


async def machine(name, seconds):
    print(f"{name}: started")
    await asyncio.sleep(seconds)
    print(f"{name}: done")


async def main():
    await machine("wash", 3)
    await machine("dry", 2)
    print("all done")


asyncio.run(main())
