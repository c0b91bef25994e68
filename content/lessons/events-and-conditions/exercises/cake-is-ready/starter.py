import asyncio

ready = False


async def bake():
    global ready
    await asyncio.sleep(4)
    print("oven: cake is ready")
    ready = True


async def guest(name):
    while not ready:
        await asyncio.sleep(3)
    print(f"{name}: eats")


async def main():
    await asyncio.gather(bake(), guest("ann"), guest("bob"))


asyncio.run(main())
