# The request goes down the chain of tasks which wait for each other.
import asyncio


async def inner():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("inner cancelled")
        raise


async def outer(child):
    try:
        await child
    except asyncio.CancelledError:
        print("outer cancelled")
        raise


async def main():
    child = asyncio.create_task(inner())
    parent = asyncio.create_task(outer(child))
    await asyncio.sleep(0)
    parent.cancel()
    await asyncio.wait([child, parent])
    print(child.cancelled(), parent.cancelled())


asyncio.run(main())
