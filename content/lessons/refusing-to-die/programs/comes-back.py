import asyncio


async def worker(name):
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        if name == "settled":
            asyncio.current_task().uncancel()
    try:
        async with asyncio.TaskGroup():
            raise ValueError("broken")
    except* ValueError:
        print(f"{name}: the group failed")
    await asyncio.sleep(1)
    print(f"{name}: went on")


async def main():
    for name in ("settled", "open"):
        task = asyncio.create_task(worker(name))
        await asyncio.sleep(1)
        task.cancel()
        await asyncio.wait([task])


asyncio.run(main())
