# cancel() is delivered at the next turn, at the await.
import asyncio


async def sleeper():
    print("asleep")
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("woken by", repr(error))
        raise


async def main():
    task = asyncio.create_task(sleeper())
    await asyncio.sleep(0.05)
    print(task.cancel("time to go"), task.cancelled(), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print("awaited:", repr(error))
    print(task.cancelled(), task.done(), task.cancel())


asyncio.run(main())
