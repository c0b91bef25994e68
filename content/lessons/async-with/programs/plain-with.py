import asyncio


async def main():
    lock = asyncio.Lock()
    try:
        with lock:
            print("main: inside")
    except TypeError as error:
        print(f"with: {error}")
    async with lock:
        print("async with: inside")


asyncio.run(main())
