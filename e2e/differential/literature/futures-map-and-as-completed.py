"""concurrent.futures as its documentation shows it: map, submit, as_completed, wait."""

import time
from concurrent.futures import FIRST_COMPLETED, FIRST_EXCEPTION, ThreadPoolExecutor, as_completed, wait

PAGES = {"slow": 0.3, "fast": 0.1, "broken": 0.2}


def load(name, scale=1):
    time.sleep(PAGES[name] * scale)
    if name == "broken":
        raise OSError("no route to host")
    return len(name) * 100


with ThreadPoolExecutor(max_workers=3, thread_name_prefix="loader") as executor:
    futures = {executor.submit(load, name): name for name in PAGES}
    for future in as_completed(futures):
        name = futures[future]
        try:
            print(f"{name}: {future.result()} bytes")
        except OSError as error:
            print(f"{name}: {error}")

with ThreadPoolExecutor(max_workers=2) as executor:
    results = executor.map(load, ["slow", "fast", "fast"], [0.5, 1, 1])
    print(list(results))
    try:
        for size in executor.map(load, ["fast", "broken", "slow"]):
            print(size)
    except OSError as error:
        print("map:", error)

with ThreadPoolExecutor(max_workers=3) as executor:
    pending = {executor.submit(load, name) for name in PAGES}
    done, pending = wait(pending, return_when=FIRST_COMPLETED)
    print(len(done), "done,", len(pending), "pending")
    done, pending = wait(pending, return_when=FIRST_EXCEPTION)
    print([type(future.exception()).__name__ for future in done], len(pending))
    try:
        next(as_completed(pending, timeout=0.05))
    except TimeoutError as error:
        print(error)
