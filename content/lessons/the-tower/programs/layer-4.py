import asyncio


async def brew():
    await asyncio.sleep(1)
    return "coffee"


async def main():
    task = asyncio.create_task(brew(), name="brew")
    is_future = isinstance(task, asyncio.Future)
    print("main: is the task a Future?", is_future)
    print("main: got", await task)


asyncio.run(main())
