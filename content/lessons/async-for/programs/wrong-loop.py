import asyncio


async def deliveries():
    yield "bread"


async def main():
    try:
        for thing in deliveries():
            print(thing)
    except TypeError as error:
        print(f"for: {error}")
    try:
        async for thing in ["bread"]:
            print(thing)
    except TypeError as error:
        print(f"async for: {error}")


asyncio.run(main())
