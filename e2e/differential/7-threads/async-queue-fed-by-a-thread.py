# A blocking producer in a thread, an asynchronous consumer.
import asyncio
import time


def produce(loop, queue):
    for number in range(3):
        time.sleep(0.05)
        asyncio.run_coroutine_threadsafe(queue.put(number), loop).result()
    loop.call_soon_threadsafe(queue.shutdown)
    return "produced"


async def main():
    queue = asyncio.Queue(1)
    producing = asyncio.create_task(asyncio.to_thread(produce, asyncio.get_running_loop(), queue))
    try:
        while True:
            print("got", await queue.get())
    except asyncio.QueueShutDown:
        print(await producing)


asyncio.run(main())
