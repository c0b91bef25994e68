# Cancelling a gather cancels its children; a cancelled child fails the gather.
import asyncio


async def job(name):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    group = asyncio.gather(job("a"), job("b"))
    await asyncio.sleep(0)
    print(group.cancel(), group.done())
    try:
        await group
    except asyncio.CancelledError:
        print("gather cancelled", group.cancelled())
    child = asyncio.create_task(job("c"))
    outer = asyncio.gather(child, job("d"))
    await asyncio.sleep(0)
    child.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("by the child")


asyncio.run(main())
