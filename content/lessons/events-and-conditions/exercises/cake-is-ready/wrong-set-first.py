import asyncio


async def bake(ready):
    ready.set()
    await asyncio.sleep(4)
    print("oven: cake is ready")


async def guest(name, ready):
    await ready.wait()
    print(f"{name}: eats")


async def main():
    ready = asyncio.Event()
    await asyncio.gather(
        bake(ready),
        guest("ann", ready),
        guest("bob", ready),
    )


asyncio.run(main())
