"""Background tasks kept in a set, with names, callbacks and one that fails."""

import asyncio

background = set()


def spawn(coroutine, name):
    task = asyncio.create_task(coroutine, name=name)
    background.add(task)
    task.add_done_callback(background.discard)
    task.add_done_callback(report)
    return task


def report(task):
    if task.cancelled():
        print(task.get_name(), "was cancelled")
    elif error := task.exception():
        print(task.get_name(), "failed:", repr(error))
    else:
        print(task.get_name(), "returned", task.result())


async def job(seconds, result):
    await asyncio.sleep(seconds)
    if isinstance(result, Exception):
        raise result
    return result


async def main():
    spawn(job(0.1, "first"), "one")
    spawn(job(0.2, OSError("disk full")), "two")
    third = spawn(job(5, "never"), "three")
    await asyncio.sleep(0.3)
    third.cancel("no longer needed")
    print(len(background), sorted(task.get_name() for task in asyncio.all_tasks() - {asyncio.current_task()}))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(len(background))


asyncio.run(main())
