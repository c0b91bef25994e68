# Clean-up may await; the canceller waits if it awaits the task.
import asyncio


async def worker():
    print("open")
    try:
        await asyncio.sleep(10)
    finally:
        print("saving")
        await asyncio.sleep(0.1)
        print("saved")


async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(0.05)
    task.cancel()
    print("cancelled? not yet:", task.done())
    await asyncio.wait({task})
    print("now:", task.cancelled())


asyncio.run(main())
