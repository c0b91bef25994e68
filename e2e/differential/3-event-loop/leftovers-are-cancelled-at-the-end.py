# When main returns, what still runs is cancelled and gets to clean up.
import asyncio


async def background(name):
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        print(name, "cancelled")
        await asyncio.sleep(0.05)
        print(name, "cleaned up")
        raise
    finally:
        print(name, "finally")


async def main():
    task = asyncio.create_task(background("leftover"))
    await asyncio.sleep(0.05)
    print("main returns", task.done())


asyncio.run(main())
print("after run")
