# An exception that leaves a thread is printed; the program goes on.
import threading


def fail():
    raise ValueError("lost in a thread")


thread = threading.Thread(target=fail, name="careless")
thread.start()
thread.join()
print("main goes on")
