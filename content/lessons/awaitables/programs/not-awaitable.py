import asyncio


async def numbers():
    yield 1


async def main():
    for thing in (3, [asyncio.sleep], numbers(), print):
        try:
            await thing
        except TypeError as error:
            print(error)


asyncio.run(main())
