import asyncio


async def pay():
    await asyncio.sleep(5)
    print("bank: paid")


async def main():
    payment = asyncio.create_task(pay())
    await payment
    print("main: receipt")


asyncio.run(main())
