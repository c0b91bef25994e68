# Attempts with growing pauses until one succeeds.
import asyncio
import time

calls = 0


async def flaky():
    global calls
    calls += 1
    await asyncio.sleep(0.1)
    if calls < 3:
        raise ConnectionError(f"call {calls}")
    return f"answer at call {calls}"


async def main():
    start = time.monotonic()
    for attempt in range(5):
        try:
            async with asyncio.timeout(0.2):
                print(await flaky())
                break
        except ConnectionError as error:
            print("retry after", error)
            await asyncio.sleep(0.1 * 2**attempt)
    print(round(time.monotonic() - start, 1))


asyncio.run(main())
