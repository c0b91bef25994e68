import asyncio


async def main():
    try:
        async with asyncio.timeout(3):
            await asyncio.sleep(2)
            print("main: step one")
            await asyncio.sleep(2)
            print("main: step two")
    except TimeoutError:
        print("main: too slow")


asyncio.run(main())
