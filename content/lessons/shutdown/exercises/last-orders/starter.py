import asyncio


async def serve(stop):
    for number in range(1, 10):
        print(f"serve: order {number}")
        await asyncio.sleep(2)
        print(f"serve: meal {number}")


async def main():
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.call_later(3, stop.set)
    serving = asyncio.create_task(serve(stop))
    await stop.wait()
    print("main: last orders")
    serving.cancel()
    await asyncio.wait([serving])
    print("main: closed")


asyncio.run(main())
