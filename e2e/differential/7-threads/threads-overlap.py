# Threads sleep at the same time.
import threading
import time


def nap(name, seconds):
    time.sleep(seconds)
    print(name, "awake")


start = time.monotonic()
threads = [threading.Thread(target=nap, args=(name, seconds)) for name, seconds in (("long", 0.2), ("short", 0.1))]
for thread in threads:
    thread.start()
print("both started", threading.active_count())
for thread in threads:
    thread.join()
print(round(time.monotonic() - start, 1), [thread.is_alive() for thread in threads])
