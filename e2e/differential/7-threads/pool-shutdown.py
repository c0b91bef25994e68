# Shutdown with and without cancelling what has not begun.
import time
from concurrent.futures import ThreadPoolExecutor


def work(number):
    time.sleep(0.05)
    print("worked", number)


pool = ThreadPoolExecutor(1, initializer=print, initargs=("worker starts",))
jobs = [pool.submit(work, number) for number in range(3)]
time.sleep(0.02)
pool.shutdown(wait=True, cancel_futures=True)
print([job.cancelled() for job in jobs])
