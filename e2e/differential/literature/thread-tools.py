"""The tools of threading: Event, Condition, Semaphore, Barrier, Timer, local."""

import threading
import time

log = []
gate = threading.Event()
local = threading.local()


def wait_at_gate(number):
    local.number = number
    log.append(f"{gate.wait(0.02 * number)} {local.number}")


threads = [threading.Thread(target=wait_at_gate, args=(number,)) for number in (2, 30)]
for thread in threads:
    thread.start()
time.sleep(0.15)
gate.set()
for thread in threads:
    thread.join()
print(log, hasattr(local, "number"))

slots = threading.BoundedSemaphore(2)
inside, most = 0, 0


def enter():
    global inside, most
    with slots:
        inside += 1
        most = max(most, inside)
        time.sleep(0.03)
        inside -= 1


threads = [threading.Thread(target=enter) for _ in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("at most", most)
try:
    slots.release()
except ValueError as error:
    print(error)

barrier = threading.Barrier(3, action=lambda: print("all here"))
places = []
threads = [threading.Thread(target=lambda: places.append(barrier.wait())) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(places), barrier.broken)

timer = threading.Timer(0.05, print, ["timer"])
timer.start()
timer.join()
dropped = threading.Timer(0.05, print, ["never"])
dropped.start()
dropped.cancel()
dropped.join()

items, condition = [], threading.Condition()


def take():
    with condition:
        print("woken", condition.wait_for(lambda: items, timeout=1), items)


taker = threading.Thread(target=take)
taker.start()
time.sleep(0.05)
with condition:
    items.append("x")
    condition.notify()
taker.join()
with condition:
    print(condition.wait(0.01))
