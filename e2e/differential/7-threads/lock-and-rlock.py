# Lock and RLock between threads.
import threading
import time

lock = threading.Lock()
order = []


def worker(name):
    with lock:
        order.append(f"{name} in")
        time.sleep(0.05)
        order.append(f"{name} out")


threads = [threading.Thread(target=worker, args=(name,)) for name in "ab"]
for thread in threads:
    thread.start()
time.sleep(0.02)
print(lock.locked(), lock.acquire(blocking=False), lock.acquire(timeout=0.01))
for thread in threads:
    thread.join()
print(order)
again = threading.RLock()
with again, again:
    print("twice in")
for release in (lock.release, again.release):
    try:
        release()
    except RuntimeError as error:
        print(error)
