"""Dining philosophers with threads: a waiter lets at most four sit down."""

import threading
import time

COUNT = 5
forks = [threading.Lock() for _ in range(COUNT)]
waiter = threading.Semaphore(COUNT - 1)
counting = threading.Lock()
meals = [0] * COUNT
neighbours = [False] * COUNT
conflicts = 0


def dine(place):
    global conflicts
    left, right = forks[place], forks[(place + 1) % COUNT]
    for _ in range(3):
        time.sleep(0.005)
        with waiter, left, right:
            with counting:
                neighbours[place] = True
                if neighbours[place - 1] or neighbours[(place + 1) % COUNT]:
                    conflicts += 1
            time.sleep(0.01)
            with counting:
                neighbours[place] = False
                meals[place] += 1


threads = [threading.Thread(target=dine, args=(place,), name=f"philosopher-{place}") for place in range(COUNT)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join(timeout=5)
print("alive:", [thread.name for thread in threads if thread.is_alive()])
print("meals:", meals, "conflicts:", conflicts)
