import asyncio
import time


async def work(name):
    print(f"{name}: begins")
    time.sleep(2)  # stands for two seconds of computing
    print(f"{name}: done")


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    a = asyncio.create_task(work("a"), name="a")
    b = asyncio.create_task(work("b"), name="b")
    await a
    await b
    print(f"main: {loop.time() - start:.1f} s")


asyncio.run(main())
