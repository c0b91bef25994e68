# A leftover task that fails during its clean-up goes to the exception handler.
import asyncio


async def background():
    try:
        await asyncio.sleep(60)
    finally:
        raise ValueError("clean-up failed")


async def main():
    task = asyncio.create_task(background(), name="messy")
    await asyncio.sleep(0)
    print("main returns", task.done())


asyncio.run(main())
