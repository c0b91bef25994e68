import asyncio


async def who():
    task = asyncio.Task.current_task()
    await asyncio.sleep(0)
    return task is asyncio.Task.current_task(), isinstance(task, asyncio.Task)


loop = asyncio.get_event_loop()
print(asyncio.Task.current_task())
print(loop.run_until_complete(who()))
task = asyncio.Task(who())
print(loop.run_until_complete(asyncio.shield(task, loop=loop)), task.done())
