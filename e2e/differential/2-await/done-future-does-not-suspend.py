# Awaiting what is done already goes straight on.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "a turn of the loop")
    future = loop.create_future()
    future.set_result("at once")
    print(await future)
    task = asyncio.create_task(asyncio.sleep(0, "later"))
    print("not yet")
    print(await task)
    print(await task)


asyncio.run(main())
