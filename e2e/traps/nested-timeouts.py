"""Two timeouts around one wait: the outer one is shorter, so the inner one never expires."""

import asyncio


async def fetch():
    async with asyncio.timeout(1):
        async with asyncio.timeout(5):
            await asyncio.sleep(60)


async def main():
    task = asyncio.create_task(fetch(), name="fetch")
    await asyncio.sleep(0.5)
    print("main: which one will it be?")
    try:
        await task
    except TimeoutError:
        print("main: timed out")


asyncio.run(main())
