# Exceptions as results, cancellations too.
import asyncio


async def fail(error):
    raise error


async def main():
    cancelled = asyncio.create_task(asyncio.sleep(1))
    cancelled.cancel()
    results = await asyncio.gather(
        fail(KeyError("k")), asyncio.sleep(0.05, "fine"), cancelled, fail(OSError("gone")), return_exceptions=True
    )
    print(results)


asyncio.run(main())
