import asyncio


def first():
    loop = asyncio.get_running_loop()
    loop.call_soon(third)
    print("first: I have asked for third")


def second():
    print("second: my turn")


def third():
    print("third: my turn")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(first)
    loop.call_soon(second)
    await asyncio.sleep(0)
    print("main: back again")
    await asyncio.sleep(0)
    print("main: done")


asyncio.run(main())
