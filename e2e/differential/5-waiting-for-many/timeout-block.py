# asyncio.timeout: expired, deadline, nested.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.timeout(0.1) as limit:
            print(round(limit.when() - start, 1), limit.expired())
            await asyncio.sleep(1)
    except TimeoutError:
        print("expired", limit.expired(), round(loop.time() - start, 1))
    async with asyncio.timeout(None) as limit:
        print(limit.when())
        await asyncio.sleep(0.05)
    print(limit.expired())
    try:
        async with asyncio.timeout_at(loop.time() - 1):
            await asyncio.sleep(0)
            print("never")
    except TimeoutError:
        print("too late already")


asyncio.run(main())
