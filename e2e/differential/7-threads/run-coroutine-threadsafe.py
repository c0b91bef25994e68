# A thread submits a coroutine and waits for its result.
import asyncio
import threading
import time


async def add(a, b):
    await asyncio.sleep(0.05)
    return a + b


async def fail():
    raise ValueError("in the coroutine")


loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever)
thread.start()
print(asyncio.run_coroutine_threadsafe(add(1, 2), loop).result())
failing = asyncio.run_coroutine_threadsafe(fail(), loop)
try:
    failing.result(timeout=1)
except ValueError as error:
    print("caught", error)
slow = asyncio.run_coroutine_threadsafe(asyncio.sleep(5), loop)
try:
    slow.result(timeout=0.05)
except TimeoutError:
    print("too slow", slow.cancel())
time.sleep(0.02)
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
print(loop.is_closed(), slow.cancelled())
