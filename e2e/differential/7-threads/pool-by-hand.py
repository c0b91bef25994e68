# submit, map, as_completed and wait of concurrent.futures.
import concurrent.futures as futures
import time


def work(seconds):
    time.sleep(seconds)
    if seconds == 0.1:
        raise ValueError(seconds)
    return seconds


with futures.ThreadPoolExecutor(3) as pool:
    jobs = {pool.submit(work, seconds): seconds for seconds in (0.15, 0.05, 0.1)}
    for job in futures.as_completed(jobs):
        print(jobs[job], job.exception() or job.result())
    print(list(pool.map(work, (0.06, 0.03), timeout=1)))
    done, pending = futures.wait([pool.submit(work, 0.05), pool.submit(work, 0.3)], timeout=0.15)
    print(len(done), len(pending))
try:
    pool.submit(work, 0)
except RuntimeError as error:
    print(error)
