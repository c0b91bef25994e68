import asyncio


async def runner(seconds, start):
    name = asyncio.current_task().get_name()
    await asyncio.sleep(seconds)
    print(f"{name}: at the line")
    await start.wait()
    print(f"{name}: runs")


async def main():
    start = asyncio.Event()
    tasks = [
        asyncio.create_task(runner(n, start), name=name)
        for name, n in (("ann", 0), ("bob", 1), ("cy", 3))
    ]
    await asyncio.sleep(2)
    print("main: go")
    start.set()
    await asyncio.wait(tasks)


asyncio.run(main())
