import asyncio


async def write():
    await asyncio.sleep(1)
    return "a poem"


def tell(item):
    print("callback:", item.result())


async def main():
    loop = asyncio.get_running_loop()
    task = loop.create_task(write())
    future = loop.create_future()
    loop.call_later(2, future.set_result, "a letter")
    for item in (task, future):
        print("a Future?", isinstance(item, asyncio.Future))
        item.add_done_callback(tell)
    print("main: got", await task, "and", await future)
    print("main: done?", task.done(), future.done())


asyncio.run(main())
