"""A task that fails eagerly is gone when its error has been handled, without the garbage collector."""

import asyncio
import gc
import weakref


class Done(Exception):
    pass


async def fail():
    raise Done


async def main(factory):
    asyncio.get_running_loop().set_task_factory(factory)
    try:
        async with asyncio.TaskGroup() as group:
            reference = weakref.ref(group.create_task(fail()))
    except* Done as errors:
        print(len(errors.exceptions))
    print(reference())


gc.disable()
for factory in (None, asyncio.eager_task_factory):
    asyncio.run(main(factory))
