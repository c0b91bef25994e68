# ProcessPoolExecutor.terminate_workers and kill_workers (3.14): jobs that run are lost.
import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def sleep(seconds):
    time.sleep(seconds)
    return seconds


def main():
    for name in ("terminate_workers", "kill_workers"):
        pool = ProcessPoolExecutor(1)
        quick, slow = pool.submit(sleep, 0.1), pool.submit(sleep, 60)
        print(quick.result())
        time.sleep(0.2)
        getattr(pool, name)()
        try:
            slow.result()
        except BrokenProcessPool as error:
            print(name, "broke it")
        try:
            pool.submit(sleep, 1)
        except RuntimeError as error:
            print(type(error).__name__)


if __name__ == "__main__":
    main()
