# A task's states, from outside.
import asyncio


async def work(how):
    await asyncio.sleep(0.05)
    if how == "fail":
        raise ValueError("failed")
    return how


async def main():
    tasks = [asyncio.create_task(work(how), name=how) for how in ("finish", "fail", "cancel")]
    for call in ("result", "exception"):
        try:
            getattr(tasks[0], call)()
        except asyncio.InvalidStateError as error:
            print(call, error)
    tasks[2].cancel()
    await asyncio.wait(tasks)
    for task in tasks:
        print(task.get_name(), task.done(), task.cancelled(), end=" ")
        try:
            print(task.exception(), task.result())
        except (ValueError, asyncio.CancelledError) as error:
            print(repr(error))


asyncio.run(main())
