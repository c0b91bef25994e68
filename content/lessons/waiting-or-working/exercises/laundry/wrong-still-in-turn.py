import asyncio


async def machine(name, seconds):
    print(f"{name}: started")
    await asyncio.sleep(seconds)
    print(f"{name}: done")


async def main():
    wash = asyncio.create_task(machine("wash", 3))
    await wash
    dry = asyncio.create_task(machine("dry", 2))
    await dry
    print("all done")


asyncio.run(main())
