import asyncio


async def double(n):
    return 2 * n


async def a():
    for n in (1, 2):
        print(f"a: {await double(n)}")


async def b():
    for n in (1, 2):
        print(f"b: {await double(n)}")
        await asyncio.sleep(0)


async def main():
    tasks = []
    for coro in a(), b():
        tasks.append(asyncio.create_task(coro))
    print("main: both created")
    for task in tasks:
        await task
    print("main: done")


asyncio.run(main())
