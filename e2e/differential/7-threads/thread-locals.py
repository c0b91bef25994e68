# Each thread has its own.
import threading

local = threading.local()
local.name = "main"


def work(name):
    print(hasattr(local, "name"))
    local.name = name
    print(local.name)


class Counter(threading.local):
    def __init__(self, start):
        self.value = start


counter = Counter(10)
counter.value += 1
for name in ("one", "two"):
    thread = threading.Thread(target=work, args=(name,))
    thread.start()
    thread.join()
thread = threading.Thread(target=lambda: print("counter", counter.value))
thread.start()
thread.join()
print(local.name, counter.value)
