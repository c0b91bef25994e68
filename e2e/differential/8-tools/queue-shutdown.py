# shutdown lets what is there be taken, then raises; immediate empties at once.
import asyncio


async def consumer(name, queue):
    try:
        while True:
            print(name, await queue.get())
            queue.task_done()
    except asyncio.QueueShutDown:
        print(name, "goes home")


async def main():
    for immediate in (False, True):
        queue = asyncio.Queue()
        for number in range(3):
            queue.put_nowait(number)
        waiting = asyncio.create_task(consumer("c", queue))
        queue.shutdown(immediate=immediate)
        await waiting
        await queue.join()
        try:
            await queue.put(9)
        except asyncio.QueueShutDown as error:
            print(repr(error), queue.qsize())


asyncio.run(main())
