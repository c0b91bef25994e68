import asyncio


async def good(seconds):
    await asyncio.sleep(seconds)


async def bad():
    await asyncio.sleep(2)
    raise ValueError("no paper")


async def main():
    tasks = [
        asyncio.create_task(good(1), name="one"),
        asyncio.create_task(bad(), name="two"),
        asyncio.create_task(good(3), name="three"),
    ]
    done, pending = await asyncio.wait(
        tasks, return_when=asyncio.FIRST_EXCEPTION
    )
    print(f"main: {len(done)} done, {len(pending)} pending")
    for task in tasks:
        if task in done:
            print(f"{task.get_name()}: {task.exception()}")
    await asyncio.wait(pending)


asyncio.run(main())
