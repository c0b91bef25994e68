import asyncio
import time


def shrink(photo):
    time.sleep(2)
    return f"small {photo}"


async def handle(photo):
    small = await asyncio.to_thread(shrink, photo)
    print("main:", small)


async def main():
    for photo in ("cat", "dog", "owl"):
        await handle(photo)
    print("main: all done")


asyncio.run(main())
