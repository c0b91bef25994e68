# The layers under async and await, each used once.
import asyncio


async def layer_one():
    return "coroutine"


def layer_two(loop):
    loop.call_soon(print, "event loop callback")


async def main():
    print(await layer_one())
    loop = asyncio.get_running_loop()
    layer_two(loop)
    future = loop.create_future()
    loop.call_later(0.05, future.set_result, "future")
    print(await future)
    print(await loop.create_task(layer_one()), "in a task")
    queue = asyncio.Queue()
    queue.put_nowait("queue")
    print(await queue.get())


asyncio.run(main())
