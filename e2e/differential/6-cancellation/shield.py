# shield keeps the work, the waiter is cancelled all the same.
import asyncio


async def important():
    await asyncio.sleep(0.1)
    print("important work done")
    return "important"


async def waiter(task):
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        print("waiter cancelled, work", "done" if task.done() else "goes on")
        raise


async def main():
    work = asyncio.create_task(important())
    waiting = asyncio.create_task(waiter(work))
    await asyncio.sleep(0.05)
    waiting.cancel()
    await asyncio.wait([waiting])
    print(await work, waiting.cancelled())
    try:
        await asyncio.wait_for(asyncio.shield(asyncio.create_task(important())), 0.05)
    except TimeoutError:
        print("timed out")
    await asyncio.sleep(0.1)


asyncio.run(main())
