# Numbers of threads: ident and native id, before, while and after they run; sizes of stacks.
import threading


def work():
    me = threading.current_thread()
    print(me.ident == threading.get_ident(), me.native_id == threading.get_native_id())


thread = threading.Thread(target=work)
print(thread.ident, thread.native_id)
thread.start()
thread.join()
print(thread.ident != threading.get_ident(), thread.native_id != threading.get_native_id())
print(isinstance(thread.native_id, int), threading.main_thread().native_id > 0)
print(threading.stack_size())
previous = threading.stack_size(256 * 1024)
print(previous, threading.stack_size(0))
try:
    threading.stack_size(1)
except ValueError:
    print("too small")


def hook(args):
    print(type(args) is threading.ExceptHookArgs, args.exc_type.__name__, args.exc_value)
    print(args.exc_traceback.tb_lineno > 0, args.thread.name)


def fail():
    raise ValueError("no")


threading.excepthook = hook
failing = threading.Thread(target=fail, name="failing")
failing.start()
failing.join()
