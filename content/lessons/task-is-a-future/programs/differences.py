import asyncio


async def write():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(write(), name="writer")
    future = asyncio.get_running_loop().create_future()
    for key in ("done", "result", "cancel", "get_loop"):
        print(key, hasattr(task, key), hasattr(future, key))
    for key in ("get_coro", "get_name", "get_stack"):
        print(key, hasattr(task, key), hasattr(future, key))
    future.cancel()
    task.cancel()
    print("cancel:", task.cancelled(), future.cancelled())
    await asyncio.sleep(0)
    print("cancel:", task.cancelled(), future.cancelled())


asyncio.run(main())
