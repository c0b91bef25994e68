import asyncio
import threading
import time


def postman(bell, loop):
    time.sleep(2)
    loop.call_soon_threadsafe(bell.set)


async def main():
    bell = asyncio.Event()
    loop = asyncio.get_running_loop()
    thread = threading.Thread(
        target=postman, args=(bell, loop)
    )
    thread.start()
    print("main: waiting")
    await bell.wait()
    print("main: got a parcel")
    thread.join()


asyncio.run(main())
