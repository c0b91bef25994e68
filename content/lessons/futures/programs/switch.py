import asyncio


async def main():
    loop = asyncio.get_running_loop()
    lamp = loop.create_future()
    print(f"done: {lamp.done()}")
    loop.call_later(2, lamp.set_result, "light")
    print(f"main: {await lamp}")
    print(f"done: {lamp.done()}")


asyncio.run(main())
