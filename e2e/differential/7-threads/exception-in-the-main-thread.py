# The main thread fails while another still works.
import threading
import time


def work():
    time.sleep(0.1)
    print("the thread ends its work")


threading.Thread(target=work).start()
raise RuntimeError("main failed")
