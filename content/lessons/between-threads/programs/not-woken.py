import asyncio
import threading
import time


def work(future):
    time.sleep(1)
    future.set_result("parcel")
    print("work: result is set")


async def main():
    loop = asyncio.get_running_loop()
    began = loop.time()
    future = loop.create_future()
    thread = threading.Thread(target=work, args=(future,))
    thread.start()
    asyncio.create_task(asyncio.sleep(5))
    print(f"main: got {await future}")
    print(f"main: after {loop.time() - began:.0f} s")


asyncio.run(main())
