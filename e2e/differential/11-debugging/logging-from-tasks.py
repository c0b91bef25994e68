# logging knows the task; asyncio's own logger speaks in debug mode.
import asyncio
import logging
import sys

logging.basicConfig(
    level=logging.INFO, stream=sys.stdout, format="%(levelname)s %(name)s %(taskName)s %(threadName)s: %(message)s"
)


async def work(number):
    logging.info("working on %d", number)
    await asyncio.sleep(0.02)
    try:
        1 / (number - 2)
    except ZeroDivisionError:
        logging.getLogger("arithmetic").error("cannot divide")


async def main():
    await asyncio.gather(work(1), work(2))


asyncio.run(main())
logging.warning("no task here")
