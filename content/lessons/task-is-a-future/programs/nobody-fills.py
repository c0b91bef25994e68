import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    done, pending = await asyncio.wait([future], timeout=60)
    print("main: done after a minute?", future.done())
    print("main: tasks:", len(asyncio.all_tasks()))
    future.set_result("now")
    print("main:", await future)


asyncio.run(main())
