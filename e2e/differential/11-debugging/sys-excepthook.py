# An excepthook of one's own, and exit handlers in reverse.
import asyncio
import atexit
import sys


def hook(kind, error, trace):
    names = []
    while trace:
        names.append(trace.tb_frame.f_code.co_name)
        trace = trace.tb_next
    print("hook", kind.__name__, error, names[0], names[-1])


sys.excepthook = hook
atexit.register(print, "registered first")
atexit.register(print, "registered last")


async def main():
    raise OSError("end of the road")


asyncio.run(main())
