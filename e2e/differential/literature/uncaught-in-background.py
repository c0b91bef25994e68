"""A task that fails unnoticed, a handler for it, and a coroutine that nobody awaited."""

import asyncio
import gc


async def fail(name):
    await asyncio.sleep(0.01)
    raise ValueError(name)


async def forgotten():
    print("never printed")


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(fail("silent"))
    await asyncio.sleep(0.05)
    del task
    gc.collect()
    loop.set_exception_handler(lambda loop, context: print("handler:", context["message"], repr(context.get("exception"))))
    task = asyncio.create_task(fail("handled"))
    await asyncio.sleep(0.05)
    del task
    gc.collect()
    loop.call_soon(int, "x")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    forgotten()
    gc.collect()
    print("still running")


asyncio.run(main())
