import asyncio
import threading
import time


def work(loop, future):
    time.sleep(1)
    loop.call_soon_threadsafe(future.set_result, "parcel")


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    thread = threading.Thread(
        target=work, args=(loop, future), name="postman"
    )
    thread.start()
    print("main: waiting")
    print(f"main: got {await future}")
    thread.join()


asyncio.run(main())
