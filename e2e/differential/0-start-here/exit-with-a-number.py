# sys.exit inside a coroutine ends the program with that exit code, after the finally.
import asyncio
import sys


async def main():
    try:
        await asyncio.sleep(0.05)
        print("leaving")
        sys.exit(7)
    finally:
        print("finally")


asyncio.run(main())
