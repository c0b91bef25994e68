# An old program: loop= where it is not taken any more.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for old in (
        lambda: asyncio.Lock(loop=loop),
        lambda: asyncio.Queue(loop=loop),
        lambda: asyncio.sleep(0, loop=loop),
        lambda: asyncio.gather(loop=loop),
        lambda: asyncio.Task.all_tasks(),
        lambda: asyncio.async_(None),
        lambda: asyncio.get_child_watcher(),
        lambda: asyncio.iscoroutinefunction(main),
    ):
        try:
            print(old())
        except (TypeError, AttributeError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
