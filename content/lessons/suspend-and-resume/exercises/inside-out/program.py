import asyncio


async def inner():
    print("inner: begins")
    await asyncio.sleep(1)
    print("inner: ends")


async def outer():
    print("outer: begins")
    await inner()
    print("outer: ends")


async def main():
    coro = outer()
    print("main: has the object")
    await coro
    print("main: done")


asyncio.run(main())
