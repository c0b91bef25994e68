import asyncio
import queue
import threading
import time


def baker(shelf):
    time.sleep(3)
    shelf.put("loaf")


async def tick():
    for number in (1, 2):
        await asyncio.sleep(1)
        print(f"tick: {number}")


async def main():
    shelf = queue.Queue()
    ticking = asyncio.create_task(tick())
    await asyncio.sleep(0)
    threading.Thread(target=baker, args=(shelf,)).start()
    print("main: has a", shelf.get())
    await ticking


asyncio.run(main())
