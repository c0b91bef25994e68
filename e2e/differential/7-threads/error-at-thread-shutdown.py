"""What fails while the interpreter waits for threads at its end is reported, and changes nothing else."""

import atexit
import threading


def late():
    threading._register_atexit(print, "too late")


threading._register_atexit(late)
atexit.register(print, "exit handlers still run")
print("end of main")
