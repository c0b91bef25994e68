import asyncio


def who():
    return asyncio.current_task().get_name()


async def helper():
    print("helper: I run in", who())


async def main():
    print("main: I run in", who())
    task = asyncio.create_task(helper(), name="mixer")
    names = [t.get_name() for t in asyncio.all_tasks()]
    print("main: under way:", sorted(names))
    await task
    await helper()
    print("main: left:", len(asyncio.all_tasks()))


asyncio.run(main())
