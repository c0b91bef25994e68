import asyncio


async def main():
    loop = asyncio.get_running_loop()
    queue = asyncio.Queue()
    loop.call_later(2, queue.put_nowait, "soup")
    print("main: waits")
    dish = queue.get()
    print("main: eats", dish)


asyncio.run(main())
