# SIGINT outside of any loop: an ordinary KeyboardInterrupt.
import signal

try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt as error:
    print("caught", repr(error))
previous = signal.signal(signal.SIGINT, lambda number, frame: print("handler", number, frame.f_code.co_name))
print(previous is signal.default_int_handler, signal.Signals.SIGINT.value)
signal.raise_signal(signal.SIGINT)
signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.raise_signal(signal.SIGINT)
signal.signal(signal.SIGINT, previous)
print("now for good")
signal.raise_signal(signal.SIGINT)
print("never")
