# threading.excepthook is told, and SystemExit is silent.
import threading


def hook(args):
    print("hook:", args.exc_type.__name__, args.exc_value, args.thread.name)


def fail():
    raise KeyError("k")


threading.excepthook = hook
for target in (fail, exit):
    thread = threading.Thread(target=target, name="T")
    thread.start()
    thread.join()
print("done")
