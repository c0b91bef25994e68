# put_nowait and get_nowait, and a queue's repr.
import asyncio


async def main():
    queue = asyncio.Queue(1)
    queue.put_nowait("only")
    print(str(queue), queue.full())
    for call in (lambda: queue.put_nowait("more"), lambda: (queue.get_nowait(), queue.get_nowait())):
        try:
            call()
        except (asyncio.QueueFull, asyncio.QueueEmpty) as error:
            print(repr(error))
    getter = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    print(str(queue))
    getter.cancel()
    try:
        await asyncio.wait_for(queue.get(), 0.05)
    except TimeoutError:
        print("nothing came")


asyncio.run(main())
