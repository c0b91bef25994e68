"""A bank with threads: check, then act, with and without a lock."""

import threading
import time


class Bank:
    def __init__(self, lock):
        self.balance = 100
        self.lock = lock
        self.refused = 0

    def withdraw(self, amount):
        with self.lock:
            if self.balance >= amount:
                time.sleep(0.02)
                self.balance -= amount
            else:
                self.refused += 1


class NoLock:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        return None


for lock in (NoLock(), threading.Lock(), threading.RLock()):
    bank = Bank(lock)
    threads = [threading.Thread(target=bank.withdraw, args=(60,)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(type(lock).__name__, bank.balance, "refused", bank.refused)
