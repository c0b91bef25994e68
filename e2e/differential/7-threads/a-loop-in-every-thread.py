# Each thread may run its own loop.
import asyncio
import threading

lock = threading.Lock()


async def work(name, seconds):
    await asyncio.sleep(seconds)
    with lock:
        print(name, asyncio.current_task().get_coro().__name__, len(asyncio.all_tasks()))


threads = [
    threading.Thread(target=lambda name=name, seconds=seconds: asyncio.run(work(name, seconds)))
    for name, seconds in (("slow", 0.15), ("quick", 0.05))
]
for thread in threads:
    thread.start()
asyncio.run(work("main", 0.1))
for thread in threads:
    thread.join()
