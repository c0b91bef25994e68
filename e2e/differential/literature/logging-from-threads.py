"""Logging from threads through a queue: one listener writes, names tell the threads apart."""

import io
import logging
import logging.handlers
import queue
import threading
import time

stream = io.StringIO()
records = queue.Queue()
root = logging.getLogger()
root.setLevel(logging.DEBUG)
root.addHandler(logging.handlers.QueueHandler(records))
target = logging.StreamHandler(stream)
target.setFormatter(logging.Formatter("%(threadName)s %(levelname)s %(name)s: %(message)s"))
listener = logging.handlers.QueueListener(records, target, respect_handler_level=True)


def work(number):
    log = logging.getLogger(f"job.{number}")
    log.debug("starting")
    time.sleep(0.05 * number)
    try:
        1 / (number - 2)
    except ZeroDivisionError:
        log.exception("failed")
    else:
        log.info("done")


listener.start()
threads = [threading.Thread(target=work, args=(number,), name=f"T{number}") for number in (1, 2, 3)]
for thread in threads:
    thread.start()
    thread.join()
listener.stop()
for line in stream.getvalue().splitlines():
    if not line.startswith((" ", "Traceback")):
        print(line)
