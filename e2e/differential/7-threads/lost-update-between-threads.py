# Read, sleep, write: the update of one is lost. With the lock none is.
import threading
import time


def deposit(account, lock):
    with lock:
        read = account["money"]
        time.sleep(0.05)
        account["money"] = read + 10


class NoLock:
    def __enter__(self):
        pass

    def __exit__(self, *exc):
        pass


for lock in (NoLock(), threading.Lock()):
    account = {"money": 0}
    threads = [threading.Thread(target=deposit, args=(account, lock)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(type(lock).__name__, account)
