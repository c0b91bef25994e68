# A barrier of three; one who breaks it.
import threading
import time

barrier = threading.Barrier(3, action=lambda: print("all here"))


def runner(seconds):
    time.sleep(seconds)
    barrier.wait()


threads = [threading.Thread(target=runner, args=(seconds,)) for seconds in (0.05, 0.1)]
for thread in threads:
    thread.start()
print("number", barrier.wait() in (0, 1, 2), barrier.n_waiting)
for thread in threads:
    thread.join()
try:
    barrier.wait(timeout=0.05)
except threading.BrokenBarrierError:
    print("broken", barrier.broken)
barrier.reset()
print(barrier.broken, barrier.parties)
