import asyncio
import time


def read_slowly(name):
    time.sleep(2)
    return f"{name} loaded"


async def load(queue):  # layer 1: a coroutine
    for name in ("map", "photo"):
        # layer 5: a thread
        text = await asyncio.to_thread(read_slowly, name)
        await queue.put(text)


async def main():
    queue = asyncio.Queue()  # layer 6: a tool
    task = asyncio.create_task(load(queue), name="load")
    for _ in range(2):
        print("main:", await queue.get())
    await task


asyncio.run(main())  # layer 2: the event loop
