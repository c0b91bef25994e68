import asyncio


async def pay():
    await asyncio.sleep(5)
    print("bank: paid")


async def main():
    payment = asyncio.create_task(pay())
    try:
        async with asyncio.timeout(2):
            await payment
    except TimeoutError:
        print("main: this takes a while")
    try:
        await payment
    except asyncio.CancelledError:
        pass
    print("main: receipt")


asyncio.run(main())
