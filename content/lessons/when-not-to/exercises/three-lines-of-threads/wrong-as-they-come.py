import time
from concurrent.futures import (
    ThreadPoolExecutor,
    as_completed,
)


def ask(server, seconds):
    time.sleep(seconds)
    return f"{server}: fine"


def main():
    with ThreadPoolExecutor() as pool:
        jobs = [
            pool.submit(ask, "north", 3),
            pool.submit(ask, "south", 1),
            pool.submit(ask, "west", 2),
        ]
        for job in as_completed(jobs):
            print(job.result())


main()
