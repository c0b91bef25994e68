# A concurrent future: running, cancel, callbacks, timeout.
import time
from concurrent.futures import CancelledError, ThreadPoolExecutor


def work():
    time.sleep(0.15)
    return "worked"


with ThreadPoolExecutor(1) as pool:
    first, second = pool.submit(work), pool.submit(work)
    second.add_done_callback(lambda future: print("callback, cancelled:", future.cancelled()))
    time.sleep(0.05)
    print(first.running(), second.running(), first.cancel(), second.cancel())
    try:
        first.result(timeout=0.02)
    except TimeoutError:
        print("not yet")
    print(first.result(), first.done())
    try:
        second.result()
    except CancelledError as error:
        print(repr(error))
