# SystemExit in a callback leaves the loop at once.
import asyncio
import sys


async def main():
    asyncio.get_running_loop().call_later(0.05, sys.exit, 3)
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("main is cancelled on the way out")
        raise


asyncio.run(main())
