# What an uncaught group looks like.
import asyncio


async def fail(name):
    await asyncio.sleep(0.05)
    raise RuntimeError(f"{name} failed")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(fail("first"), name="first")
        group.create_task(fail("second"), name="second")


asyncio.run(main())
