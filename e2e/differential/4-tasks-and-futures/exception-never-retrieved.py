# A failed task that nobody asks tells so when it goes.
import asyncio


async def fail():
    raise ValueError("nobody will know")


async def main():
    asyncio.create_task(fail(), name="forgotten")
    await asyncio.sleep(0.05)
    print("main ends well")


asyncio.run(main())
