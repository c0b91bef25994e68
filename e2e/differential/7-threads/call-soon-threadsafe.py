# A thread talks to the loop by call_soon_threadsafe.
import asyncio
import threading
import time


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def worker():
        time.sleep(0.1)
        loop.call_soon_threadsafe(print, "called in the loop's thread")
        loop.call_soon_threadsafe(future.set_result, "from a thread")

    thread = threading.Thread(target=worker)
    thread.start()
    print(await future)
    thread.join()


asyncio.run(main())
