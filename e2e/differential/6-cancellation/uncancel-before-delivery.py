# A request taken back before its delivery is not delivered.
import asyncio


async def work():
    await asyncio.sleep(0.05)
    return "never noticed"


async def main():
    task = asyncio.create_task(work())
    task.cancel()
    print(task.uncancel())
    print(await asyncio.gather(task, return_exceptions=True))
    print(task.uncancel())


asyncio.run(main())
