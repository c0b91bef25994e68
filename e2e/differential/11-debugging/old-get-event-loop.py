# An old program: the loop taken at import time.
import asyncio

loop = asyncio.get_event_loop()
loop.run_until_complete(asyncio.sleep(0.1))
