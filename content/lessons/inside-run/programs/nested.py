import asyncio


async def price():
    await asyncio.sleep(1)
    return 40


def total():
    return asyncio.run(price()) + 2


async def main():
    print("main: asks for the total")
    try:
        print(total())
    except RuntimeError as error:
        print("main:", error)
    print("main:", await price() + 2)


asyncio.run(main())
