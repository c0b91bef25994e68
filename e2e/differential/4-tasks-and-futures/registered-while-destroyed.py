"""A loop that registers a task again while that is destroyed does no harm."""

import asyncio
import gc
from asyncio import tasks


class Loop:
    def get_debug(self):
        return False

    def call_exception_handler(self, context):
        print(context["message"])
        tasks._register_task(context["task"])


async def work():
    return 1


async def main():
    gc.collect()
    print(len(asyncio.all_tasks()), await asyncio.create_task(work()))


coroutine = work()
try:
    asyncio.Task(coroutine, loop=Loop())
except AttributeError as error:
    print(error)
coroutine.close()
asyncio.run(main())
