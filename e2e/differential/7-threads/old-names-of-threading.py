# Names that threading keeps from its beginnings: they work, and most of them warn.
import threading
import warnings

warnings.simplefilter("always")
warnings.showwarning = lambda message, *rest: print(" ", message)

thread = threading.Thread(target=print, args=("running",))
thread.setName("old")
thread.setDaemon(False)
print(thread.getName(), thread.isDaemon())
timer = threading.Timer(1, print)
print(timer.isDaemon(), timer.getName() == timer.name)
thread.start()
thread.join()
event = threading.Event()
print(event.isSet())
condition = threading.Condition()
with condition:
    condition.notifyAll()
print(threading.activeCount(), threading.currentThread() is threading.main_thread())

lock = threading.Lock()
print(lock.acquire_lock(), lock.locked_lock(), lock.release_lock())
print(threading.ThreadError is RuntimeError, threading.TIMEOUT_MAX > 1e9)
try:
    lock.acquire(timeout=threading.TIMEOUT_MAX * 2)
except OverflowError as error:
    print(error)
