# Futures, gather and ensure_future need a loop, and no longer make one.
import asyncio


async def nothing():
    pass


coroutine = nothing()
for attempt in (
    lambda: asyncio.Future(),
    lambda: asyncio.gather(coroutine),
    lambda: asyncio.ensure_future(coroutine),
    lambda: asyncio.create_task(coroutine),
    lambda: asyncio.current_task(),
):
    try:
        print(attempt())
    except RuntimeError as error:
        print(error)
coroutine.close()
