# async with releases the lock when its holder is cancelled.
import asyncio


async def holder(lock, name):
    async with lock:
        print(name, "has it")
        await asyncio.sleep(1)


async def main():
    lock = asyncio.Lock()
    tasks = [asyncio.create_task(holder(lock, name)) for name in ("first", "second", "third")]
    await asyncio.sleep(0.05)
    tasks[1].cancel()
    tasks[0].cancel()
    await asyncio.sleep(0.05)
    print([task.done() for task in tasks], lock.locked())
    tasks[2].cancel()
    await asyncio.wait(tasks)
    print(lock.locked())


asyncio.run(main())
