# eager_start decides for a single task.
import asyncio


async def work(name):
    print("begin", name)
    await asyncio.sleep(0)
    print("end", name)


async def main():
    lazy = asyncio.create_task(work("lazy"))
    eager = asyncio.create_task(work("eager"), eager_start=True)
    print("created")
    await asyncio.gather(lazy, eager)


asyncio.run(main())
