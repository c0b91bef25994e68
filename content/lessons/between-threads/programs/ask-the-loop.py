import asyncio
import threading
import time


async def brew(seconds):
    print("brew: in the loop's thread")
    await asyncio.sleep(seconds)
    return "tea"


def guest(loop):
    time.sleep(1)
    future = asyncio.run_coroutine_threadsafe(brew(2), loop)
    print(f"guest: gets {future.result()}")


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(guest, loop)
    print("main: done")


asyncio.run(main())
