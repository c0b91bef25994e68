import asyncio
import time


def shrink(photo):
    time.sleep(2)
    return f"small {photo}"


async def handle(photo):
    print("main:", shrink(photo))


async def main():
    for photo in ("cat", "dog", "owl"):
        await handle(photo)
    print("main: all done")


asyncio.run(main())
