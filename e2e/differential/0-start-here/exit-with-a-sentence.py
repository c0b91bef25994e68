# sys.exit with a text prints it on stderr and exits with 1.
import asyncio
import atexit
import sys

atexit.register(print, "registered at exit")


async def main():
    sys.exit("the kitchen is closed")


asyncio.run(main())
print("never")
