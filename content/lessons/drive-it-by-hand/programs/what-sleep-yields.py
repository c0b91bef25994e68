import asyncio


async def main():
    coro = asyncio.sleep(3, "well rested")
    future = coro.send(None)
    print("main: sleep gave me a", type(future).__name__)
    await asyncio.wait([future])
    print("main: the future is done, I send again")
    try:
        coro.send(None)
    except StopIteration as stop:
        print("main: sleep returned", stop.value)


asyncio.run(main())
