# Four workers share one queue of downloads; the total time shows the overlap.
import queue
import threading
import time

work = queue.SimpleQueue()
results = {}
for number in range(8):
    work.put(number)


def worker():
    while True:
        try:
            number = work.get_nowait()
        except queue.Empty:
            return
        time.sleep(0.1)
        results[number] = number**2


start = time.monotonic()
threads = [threading.Thread(target=worker) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(results.items()), round(time.monotonic() - start, 1))
