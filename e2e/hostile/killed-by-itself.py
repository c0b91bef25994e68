# SIGKILL.
import signal
print("a"); signal.raise_signal(signal.SIGKILL)
