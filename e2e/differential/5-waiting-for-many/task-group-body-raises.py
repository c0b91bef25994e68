# An exception in the body cancels the tasks and comes out in a group.
import asyncio


async def job():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("job cancelled")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(job())
            await asyncio.sleep(0.05)
            raise LookupError("in the body")
    except ExceptionGroup as found:
        print(found, found.exceptions, task.cancelled())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job())
            await asyncio.sleep(0.05)
            raise KeyboardInterrupt("now")
    except KeyboardInterrupt as error:
        print("bare", repr(error))


asyncio.run(main())
