import asyncio
import time


async def crunch(name):
    time.sleep(2)
    print(f"{name}: done")


async def main():
    start = time.monotonic()
    a = asyncio.create_task(crunch("a"))
    b = asyncio.create_task(crunch("b"))
    print("main: both are tasks")
    await a
    await b
    print(f"main: {time.monotonic() - start:.0f} s")


asyncio.run(main())
