import asyncio


async def brew():
    await asyncio.sleep(1)
    return "tea"


async def main():
    task = asyncio.ensure_future(brew())
    print("coroutine ->", type(task).__name__)
    print("same task?", asyncio.ensure_future(task) is task)
    future = asyncio.get_running_loop().create_future()
    same = asyncio.ensure_future(future)
    print("same Future?", same is future)
    print("main: got", await task)
    print("main: tasks:", len(asyncio.all_tasks()))


asyncio.run(main())
