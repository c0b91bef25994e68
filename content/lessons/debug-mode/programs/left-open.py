import asyncio
import warnings

warnings.simplefilter("always", ResourceWarning)

loop = asyncio.new_event_loop()
loop.run_until_complete(asyncio.sleep(1))
print("done, and the loop was not closed")
del loop
