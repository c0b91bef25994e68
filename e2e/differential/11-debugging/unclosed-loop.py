# A loop that is forgotten open warns, when ResourceWarnings are on.
import asyncio
import gc
import warnings

warnings.simplefilter("always")
loop = asyncio.new_event_loop()
print(loop.run_until_complete(asyncio.sleep(0.05, "ran")))
del loop
gc.collect()
print("end")
