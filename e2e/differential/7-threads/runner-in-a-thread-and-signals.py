# Signals belong to the main thread.
import asyncio
import signal
import threading


async def main():
    try:
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, print)
    except (RuntimeError, ValueError) as error:
        print(type(error).__name__, error)
    return "ran in a thread"


def work():
    print(asyncio.run(main()))
    try:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
    except ValueError as error:
        print(error)


thread = threading.Thread(target=work)
thread.start()
thread.join()
