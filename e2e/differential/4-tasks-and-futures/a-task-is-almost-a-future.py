# A task decides its own result.
import asyncio


async def work():
    return 1


async def main():
    task = asyncio.create_task(work())
    print(isinstance(task, asyncio.Future), asyncio.isfuture(task), issubclass(asyncio.Task, asyncio.Future))
    for call, argument in ((task.set_result, 2), (task.set_exception, ValueError())):
        try:
            call(argument)
        except RuntimeError as error:
            print(error)
    print(await task)
    try:
        asyncio.Task(5)
    except TypeError as error:
        print(error)


asyncio.run(main())
