import asyncio


async def step(name, seconds):
    await asyncio.sleep(seconds)
    print(f"{name}: done")
    return name


async def main():
    address = await step("address", 1)
    page = await step(f"page of {address}", 2)
    await step(f"copy of {page}", 1)


asyncio.run(main())
