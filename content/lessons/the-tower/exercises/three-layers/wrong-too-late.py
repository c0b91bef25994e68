import asyncio


async def main():
    loop = asyncio.get_running_loop()
    queue = asyncio.Queue()
    print("main: waits")
    dish = await queue.get()
    loop.call_later(2, queue.put_nowait, "soup")
    print("main: eats", dish)


asyncio.run(main())
