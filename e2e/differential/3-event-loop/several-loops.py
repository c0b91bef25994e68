# Two loops in one thread, in turns; a future belongs to its loop.
import asyncio

first, second = asyncio.new_event_loop(), asyncio.new_event_loop()
future = first.create_future()


async def wait_for_it():
    await future


first.call_soon(future.set_result, "from the first")
try:
    second.run_until_complete(wait_for_it())
except RuntimeError as error:
    print(str(error).split(" got Future")[0].split(" cb=")[0].split(" coro=")[0], "...", str(error)[-29:])
print(first.run_until_complete(future))
print(second.run_until_complete(asyncio.sleep(0.05, "second")))
first.close()
second.close()
