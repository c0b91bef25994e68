# A task cancelled before its first step never begins.
import asyncio


async def never():
    print("never printed")


async def main():
    task = asyncio.create_task(never(), name="never")
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))
    print(task)


asyncio.run(main())
