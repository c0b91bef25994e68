import asyncio
import threading
import time


def postman(bell):
    time.sleep(2)
    bell.set()


async def main():
    bell = asyncio.Event()
    thread = threading.Thread(target=postman, args=(bell,))
    thread.start()
    print("main: waiting")
    await bell.wait()
    print("main: got a parcel")
    thread.join()


asyncio.run(main())
