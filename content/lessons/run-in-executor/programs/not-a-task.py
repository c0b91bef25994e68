import asyncio
import time


def read_disk():
    time.sleep(1)
    return "42 files"


async def main():
    loop = asyncio.get_running_loop()
    call = loop.run_in_executor(None, read_disk)
    print("type:", type(call).__name__)
    print("a task:", isinstance(call, asyncio.Task))
    tasks = asyncio.all_tasks()
    print("tasks:", [t.get_name() for t in tasks])
    print("result:", await call)


asyncio.run(main())
