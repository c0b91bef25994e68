import asyncio
import time


def shrink(photo):
    time.sleep(2)
    return f"small {photo}"


async def handle(photo):
    small = await asyncio.to_thread(shrink, photo)
    print("main:", small)


async def main():
    photos = ("cat", "dog", "owl")
    await asyncio.gather(*map(handle, photos))
    print("main: all done")


asyncio.run(main())
