# queue.Queue: producer, consumer, join, timeout, shutdown.
import queue
import threading
import time

jobs = queue.Queue(maxsize=2)


def consumer():
    while True:
        try:
            job = jobs.get()
        except queue.ShutDown:
            print("shut down")
            return
        time.sleep(0.05)
        print("did", job)
        jobs.task_done()


thread = threading.Thread(target=consumer)
thread.start()
for number in range(4):
    jobs.put(number)
print("all put")
jobs.join()
print("all done", jobs.empty())
try:
    jobs.get_nowait()
except queue.Empty as error:
    print(repr(error))
try:
    jobs.get(timeout=0.02)
except queue.ShutDown:
    print("?")
except queue.Empty:
    print("nothing came")
jobs.shutdown()
thread.join()
