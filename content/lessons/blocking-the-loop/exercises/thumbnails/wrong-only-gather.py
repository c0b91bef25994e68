import asyncio
import time


def shrink(photo):
    time.sleep(2)
    return f"small {photo}"


async def handle(photo):
    print("main:", shrink(photo))


async def main():
    photos = ("cat", "dog", "owl")
    await asyncio.gather(*map(handle, photos))
    print("main: all done")


asyncio.run(main())
