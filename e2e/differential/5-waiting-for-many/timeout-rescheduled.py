# A deadline can be moved, also away.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    async with asyncio.timeout(0.05) as limit:
        limit.reschedule(start + 0.3)
        await asyncio.sleep(0.1)
        print("still here")
    try:
        async with asyncio.timeout(10) as limit:
            limit.reschedule(loop.time() + 0.1)
            await asyncio.sleep(1)
    except TimeoutError:
        print("brought forward")
    try:
        limit.reschedule(None)
    except RuntimeError as error:
        print(error)
    print(round(loop.time() - start, 1))


asyncio.run(main())
