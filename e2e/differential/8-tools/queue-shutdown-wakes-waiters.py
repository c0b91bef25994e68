# Waiting getters and putters are woken by shutdown.
import asyncio


async def main():
    empty, full = asyncio.Queue(), asyncio.Queue(1)
    full.put_nowait("x")
    waiters = [asyncio.create_task(empty.get()), asyncio.create_task(full.put("y"))]
    await asyncio.sleep(0)
    empty.shutdown()
    full.shutdown()
    print(await asyncio.gather(*waiters, return_exceptions=True))
    print(full.get_nowait(), full.empty())


asyncio.run(main())
