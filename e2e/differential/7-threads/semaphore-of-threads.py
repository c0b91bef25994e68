# At most two at a time.
import threading
import time

semaphore = threading.BoundedSemaphore(2)
inside = []
most = 0


def visit(name):
    global most
    with semaphore:
        inside.append(name)
        most = max(most, len(inside))
        time.sleep(0.05)
        inside.remove(name)


threads = [threading.Thread(target=visit, args=(number,)) for number in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(most, inside)
try:
    semaphore.release()
except ValueError as error:
    print(error)
