"""Timeouts in timeouts: which one fires, and what each sees."""

import asyncio


async def nested(inner, outer, work):
    try:
        async with asyncio.timeout(outer) as outer_scope:
            try:
                async with asyncio.timeout(inner) as inner_scope:
                    await asyncio.sleep(work)
                    return "finished"
            except TimeoutError:
                return f"inner: {inner_scope.expired()} {outer_scope.expired()}"
    except TimeoutError:
        return f"outer: {inner_scope.expired()} {outer_scope.expired()}"


async def extended():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(0.1) as scope:
        for _ in range(3):
            await asyncio.sleep(0.06)
            scope.reschedule(loop.time() + 0.1)
        return "kept alive"


async def never():
    async with asyncio.timeout(None) as scope:
        await asyncio.sleep(0.01)
        return scope.when()


async def main():
    for times in [(0.1, 0.3, 0.2), (0.3, 0.1, 0.2), (0.3, 0.3, 0.1)]:
        print(times, await nested(*times))
    print(await extended(), await never())
    task = asyncio.create_task(nested(0.3, 0.3, 0.2))
    await asyncio.sleep(0.05)
    task.cancel()
    print(repr((await asyncio.gather(task, return_exceptions=True))[0]), task.cancelling())
    try:
        async with asyncio.timeout(0.05):
            await asyncio.wait_for(asyncio.sleep(1), 0.5)
    except TimeoutError as error:
        print("outer of wait_for", type(error.__cause__).__name__)


asyncio.run(main())
