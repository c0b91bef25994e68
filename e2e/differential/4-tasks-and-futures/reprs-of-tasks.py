# A task's repr through its life.
import asyncio


async def work():
    await asyncio.sleep(0)
    return "result"


async def fail():
    raise ValueError("wrong")


async def main():
    good = asyncio.create_task(work(), name="good")
    bad = asyncio.create_task(fail(), name="bad")
    gone = asyncio.create_task(work(), name="gone")
    print(good)
    gone.cancel()
    await asyncio.sleep(0)
    print(repr(good).split(" wait_for")[0], gone.cancelling())
    await asyncio.wait([good, bad, gone])
    print(good, bad, gone, sep="\n")
    bad.exception()


asyncio.run(main())
