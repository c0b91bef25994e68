# run_until_complete complains when the loop stops before the future is done.
import asyncio

loop = asyncio.new_event_loop()


async def never():
    loop.call_later(0.05, loop.stop)
    await asyncio.sleep(10)


task = loop.create_task(never())
try:
    loop.run_until_complete(task)
except RuntimeError as error:
    print(error)
print(task.done(), task.cancel())
try:
    loop.run_until_complete(task)
except asyncio.CancelledError:
    print("cancelled")
loop.close()
