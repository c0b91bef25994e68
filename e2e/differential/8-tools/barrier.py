# A barrier opens when the last has come; it can be used again, broken and reset.
import asyncio


async def runner(name, barrier, seconds):
    await asyncio.sleep(seconds)
    position = await barrier.wait()
    print(name, position)


async def main():
    barrier = asyncio.Barrier(3)
    for _ in range(2):
        await asyncio.gather(runner("a", barrier, 0.1), runner("b", barrier, 0.05), runner("c", barrier, 0))
        print("open", barrier.n_waiting, barrier.broken)
    waiting = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    await barrier.abort()
    print(await asyncio.gather(waiting, barrier.wait(), return_exceptions=True))
    await barrier.reset()
    print(barrier.broken, barrier.parties)
    async with asyncio.Barrier(1) as position:
        print(position)


asyncio.run(main())
