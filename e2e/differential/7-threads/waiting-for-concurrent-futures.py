# concurrent.futures.wait in its three ways, and the errors of a Future that is asked wrongly.
import concurrent.futures as cf
import time
from concurrent import futures


def job(seconds):
    time.sleep(seconds)
    if seconds == 0.2:
        raise ValueError("at 0.2")
    return seconds


with cf.ThreadPoolExecutor(3) as pool:
    for how in (futures.FIRST_COMPLETED, futures.FIRST_EXCEPTION, futures.ALL_COMPLETED):
        jobs = [pool.submit(job, seconds) for seconds in (0.1, 0.2, 0.3)]
        done, not_done = futures.wait(jobs, return_when=how)
        print(how, len(done), len(not_done))
        futures.wait(jobs)
    slow = pool.submit(job, 0.5)
    done, not_done = futures.wait([slow], timeout=0.1)
    print(len(done), len(not_done))
    try:
        slow.result(timeout=0.1)
    except futures.TimeoutError as error:
        print(type(error).__name__, futures.TimeoutError is TimeoutError)
    try:
        list(futures.as_completed([slow], timeout=0.1))
    except futures.TimeoutError as error:
        print(error)

future = futures.Future()
future.set_result(1)
try:
    future.set_result(2)
except futures.InvalidStateError as error:
    print(str(error).partition("<")[0])
