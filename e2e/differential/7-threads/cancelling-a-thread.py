# Cancelling the await does not stop the thread.
import asyncio
import time


def work():
    time.sleep(0.2)
    print("the thread went on to its end")


async def main():
    task = asyncio.create_task(asyncio.to_thread(work))
    await asyncio.sleep(0.05)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("the await was cancelled")


asyncio.run(main())
print("run waits for the pool")
