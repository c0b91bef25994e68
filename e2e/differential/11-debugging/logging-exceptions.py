# logging.exception prints the traceback, by default on stderr.
import asyncio
import logging


async def main():
    try:
        async with asyncio.timeout(0.05):
            await asyncio.sleep(1)
    except TimeoutError:
        logging.exception("took too long")
    logging.debug("never shown")


asyncio.run(main())
