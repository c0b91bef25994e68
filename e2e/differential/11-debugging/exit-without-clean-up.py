# os._exit skips finally and exit handlers.
import asyncio
import atexit
import os
import sys

atexit.register(print, "never")


async def main():
    try:
        print("leaving at once")
        sys.stdout.flush()
        os._exit(9)
    finally:
        print("never")


asyncio.run(main())
