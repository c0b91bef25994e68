# Two locks taken in opposite order, with a timeout as the way out.
import threading
import time

one, two = threading.Lock(), threading.Lock()


def transfer(name, first, second, patience):
    with first:
        time.sleep(0.05)
        if second.acquire(timeout=patience):
            print(name, "has both")
            second.release()
        else:
            print(name, "gives up")


threads = [
    threading.Thread(target=transfer, args=("a", one, two, 0.1)),
    threading.Thread(target=transfer, args=("b", two, one, 0.5)),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(one.locked(), two.locked())
