import asyncio


async def make_tea():
    print("tea: kettle on")
    await asyncio.sleep(2)
    print("tea: poured")
    return "green tea"


async def main():
    order = make_tea()
    print("main: I hold a", type(order).__name__)
    await asyncio.sleep(1)
    print("main: one second, and still no kettle")
    cup = await order
    print("main: I drink", cup)


asyncio.run(main())
