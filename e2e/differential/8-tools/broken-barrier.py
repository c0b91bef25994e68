# A barrier that is aborted, and one that is reset while somebody waits: asyncio.BrokenBarrierError.
import asyncio


async def wait(name, barrier):
    try:
        async with barrier as position:
            print(name, "passed", position)
    except asyncio.BrokenBarrierError as error:
        print(name, "BrokenBarrierError", error)


async def main():
    print(asyncio.iscoroutine(coroutine := wait("x", None)))
    coroutine.close()
    barrier = asyncio.Barrier(3)
    async with asyncio.TaskGroup() as group:
        group.create_task(wait("one", barrier))
        group.create_task(wait("two", barrier))
        await asyncio.sleep(0.1)
        print(barrier.n_waiting, barrier.parties)
        await barrier.reset()
    print(barrier.broken)
    async with asyncio.TaskGroup() as group:
        group.create_task(wait("three", barrier))
        await asyncio.sleep(0.1)
        await barrier.abort()
    print(barrier.broken)
    await wait("four", barrier)


asyncio.run(main())
