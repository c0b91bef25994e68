# threading.Timer, fired and cancelled.
import threading
import time

start = time.monotonic()
fired = threading.Timer(0.1, print, args=("fired",))
stopped = threading.Timer(0.1, print, args=("never",))
for timer in (fired, stopped):
    timer.start()
stopped.cancel()
fired.join()
stopped.join()
print(time.monotonic() - start > 0.09, fired.finished.is_set())
