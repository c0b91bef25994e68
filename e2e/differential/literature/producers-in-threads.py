"""queue.Queue between threads: several producers and consumers, join, and a shutdown at once."""

import queue
import threading
import time

jobs = queue.Queue(maxsize=4)
results = queue.Queue()


def produce(name, count):
    for number in range(count):
        jobs.put((name, number))
        time.sleep(0.01)


def consume():
    while True:
        try:
            name, number = jobs.get()
        except queue.ShutDown:
            return
        time.sleep(0.02)
        results.put(f"{name}{number}")
        jobs.task_done()


consumers = [threading.Thread(target=consume) for _ in range(3)]
producers = [threading.Thread(target=produce, args=(name, 5)) for name in "ab"]
for thread in consumers + producers:
    thread.start()
for thread in producers:
    thread.join()
jobs.join()
jobs.shutdown()
for thread in consumers:
    thread.join()
print(sorted(results.get_nowait() for _ in range(results.qsize())))
for action in (lambda: jobs.put(1), jobs.get, lambda: queue.Queue(1).get(timeout=0.01), results.get_nowait, jobs.task_done):
    try:
        action()
    except (queue.ShutDown, queue.Empty, ValueError) as error:
        print(type(error).__name__, error)
