# A CancelledError which leaves main is shown as such.
import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(1))
    task.cancel("stop it")
    await task


asyncio.run(main())
