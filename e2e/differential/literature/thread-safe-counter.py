"""Counters shared by threads: with a lock, by a queue, and by adding up results."""

import itertools
import queue
import threading
from concurrent.futures import ThreadPoolExecutor


class Counter:
    def __init__(self):
        self._value = 0
        self._lock = threading.Lock()

    def increment(self):
        with self._lock:
            self._value += 1

    @property
    def value(self):
        with self._lock:
            return self._value


def count(counter, times):
    for _ in range(times):
        counter.increment()


counter = Counter()
threads = [threading.Thread(target=count, args=(counter, 1000)) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("locked:", counter.value)

events = queue.SimpleQueue()
with ThreadPoolExecutor(4) as pool:
    for _ in range(4):
        pool.submit(lambda: [events.put(1) for _ in range(250)])
print("queued:", sum(events.get() for _ in range(events.qsize())))

ticket = itertools.count()
with ThreadPoolExecutor(3) as pool:
    tickets = list(pool.map(lambda _: next(ticket), range(30)))
print("tickets:", sorted(tickets) == list(range(30)))
