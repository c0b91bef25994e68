"""A request to cancel is handed on to the task that is awaited. That one keeps it for itself: the caller never hears of it."""

import asyncio


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "never mind"


async def caller():
    answer = await asyncio.create_task(stubborn(), name="stubborn")
    await asyncio.sleep(5)
    return answer


async def main():
    task = asyncio.create_task(caller(), name="caller")
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.sleep(1)
    print("main: why is it still there?")
    await task


asyncio.run(main())
