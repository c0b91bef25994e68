import asyncio


async def make(thing):
    print(f"{thing}: started")
    await asyncio.sleep(1)
    print(f"{thing}: ready")


async def main():
    tea = make("tea")
    toast = make("toast")
    await toast
    await tea


asyncio.run(main())
