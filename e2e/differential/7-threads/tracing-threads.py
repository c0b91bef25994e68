# Trace and profile functions for new threads, and for all of them.
import sys
import threading

seen = []


def tracer(frame, event, argument):
    if event == "call" and frame.f_code.co_name == "work":
        seen.append(("trace", threading.current_thread().name))


def profiler(frame, event, argument):
    if event == "call" and frame.f_code.co_name == "work":
        seen.append(("profile", threading.current_thread().name))


def work():
    pass


def in_a_thread(name):
    thread = threading.Thread(target=work, name=name)
    thread.start()
    thread.join()


threading.settrace(tracer)
print(threading.gettrace() is tracer, sys.gettrace())
in_a_thread("traced")
work()
threading.settrace(None)
threading.setprofile(profiler)
print(threading.getprofile() is profiler)
in_a_thread("profiled")
threading.setprofile(None)
in_a_thread("left alone")
threading.settrace_all_threads(tracer)
work()
threading.settrace_all_threads(None)
threading.setprofile_all_threads(profiler)
work()
threading.setprofile_all_threads(None)
work()
print(seen)
