# threading.enumerate and active_count; a semaphore of threads, released several at once.
import threading
import time

gate = threading.Semaphore(0)


def worker():
    with gate:
        time.sleep(0.1)


threads = [threading.Thread(target=worker, name=f"worker-{n}") for n in range(3)]
for thread in threads:
    thread.start()
print([thread.name for thread in threading.enumerate()], threading.active_count())
gate.release(2)
time.sleep(0.05)
print([thread.is_alive() for thread in threads].count(True))
time.sleep(0.15)
print(threading.active_count())
for thread in threads:
    thread.join()
print([thread.name for thread in threading.enumerate()])
print(gate.acquire(timeout=0.1), gate.acquire(blocking=False), gate.acquire(timeout=0.1))
try:
    threading.Semaphore(-1)
except ValueError as error:
    print(error)
