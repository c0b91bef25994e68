import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    coro = work()
    try:
        await asyncio.wait([coro])
    except TypeError as error:
        print(f"wait: {error}")
    coro.close()
    try:
        asyncio.Queue(loop=asyncio.get_running_loop())
    except TypeError as error:
        print(f"Queue: {error}")
    for name in "coroutine", "async", "ensure_future":
        print(f"{name}: {hasattr(asyncio, name)}")


asyncio.run(main())
