# Awaiting a failed task raises its exception, each time.
import asyncio


async def fail():
    await asyncio.sleep(0.05)
    raise ZeroDivisionError("by hand")


async def main():
    task = asyncio.create_task(fail())
    for _ in range(2):
        try:
            await task
        except ZeroDivisionError as error:
            print("caught", error, error is task.exception())


asyncio.run(main())
