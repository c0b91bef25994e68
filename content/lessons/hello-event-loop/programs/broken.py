import asyncio


async def main():
    message = "one second later"
    print("main: hello")
    await asyncio.sleep(1)
    print("main:", mesage)


asyncio.run(main())
