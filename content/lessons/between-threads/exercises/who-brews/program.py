import asyncio
import time


async def brew():
    print("brew: begins")
    await asyncio.sleep(3)
    print("brew: ends")
    return "tea"


def guest(loop):
    time.sleep(1)
    print("guest: asks")
    future = asyncio.run_coroutine_threadsafe(brew(), loop)
    print(f"guest: {future.result()}")


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.gather(
        asyncio.to_thread(guest, loop), asyncio.sleep(2)
    )
    print("main: done")


asyncio.run(main())
