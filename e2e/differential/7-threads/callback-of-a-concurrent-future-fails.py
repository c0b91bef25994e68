# A failing done-callback is logged.
from concurrent.futures import ThreadPoolExecutor


def broken(future):
    raise ValueError("in the callback")


with ThreadPoolExecutor(1) as pool:
    future = pool.submit(pow, 2, 3)
    future.add_done_callback(broken)
print(future.result(), future.done())
