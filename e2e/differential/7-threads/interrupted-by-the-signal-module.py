# _thread.interrupt_main interrupts the main thread.
import _thread
import threading
import time

threading.Timer(0.1, _thread.interrupt_main).start()
try:
    time.sleep(1)
    print("never")
except KeyboardInterrupt:
    print("interrupted")
