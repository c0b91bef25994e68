"""While the interpreter takes itself apart, daemon threads hang, and none can be started or joined any more."""

import sys
import threading
import time


def wake(sleep=time.sleep, show=print):
    sleep(0.2)
    show("the daemon thread woke")


class Last:
    def __init__(self, thread):
        self.thread = thread
        self.itself = self

    def __del__(self, sys=sys, threading=threading, time=time, print=print):
        print("finalizing:", sys.is_finalizing())
        time.sleep(0.4)
        for attempt in (self.thread.join, threading.Thread(target=print).start):
            try:
                attempt()
            except PythonFinalizationError as error:
                print("refused:", error)


daemon = threading.Thread(target=wake, daemon=True)
daemon.start()
Last(daemon)
print("end of main, finalizing:", sys.is_finalizing())
