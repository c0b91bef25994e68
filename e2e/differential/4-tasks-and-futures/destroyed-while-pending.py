# A pending task on a loop that is closed under it.
import asyncio


async def endless():
    await asyncio.sleep(100)


loop = asyncio.new_event_loop()
task = loop.create_task(endless(), name="unfinished")
loop.run_until_complete(asyncio.sleep(0))
loop.close()
del task
print("deleted")
