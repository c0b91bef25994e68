"""The tools of asyncio: Lock, Event, Condition, Semaphore, Barrier, and their reprs of state."""

import asyncio


async def hold(lock, name, log):
    async with lock:
        log.append(name)
        await asyncio.sleep(0.02)


async def main():
    log = []
    lock = asyncio.Lock()
    await asyncio.gather(*(hold(lock, name, log) for name in "abc"))
    print(log, lock.locked())

    event = asyncio.Event()
    waiters = [asyncio.create_task(event.wait()) for _ in range(3)]
    await asyncio.sleep(0)
    event.set()
    print(await asyncio.gather(*waiters), event.is_set())
    event.clear()

    semaphore = asyncio.BoundedSemaphore(2)
    async with semaphore, semaphore:
        print(semaphore.locked())
    try:
        semaphore.release()
    except ValueError as error:
        print(error)

    condition = asyncio.Condition()
    order = []

    async def wait(name):
        async with condition:
            await condition.wait()
            order.append(name)

    tasks = [asyncio.create_task(wait(name)) for name in "xyz"]
    await asyncio.sleep(0)
    async with condition:
        condition.notify(2)
    await asyncio.sleep(0.01)
    print(order)
    tasks[2].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))

    barrier = asyncio.Barrier(2)

    async def meet(number):
        async with barrier as position:
            return number, position

    print(sorted(await asyncio.gather(meet(1), meet(2))))
    lonely = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    await barrier.abort()
    print(type((await asyncio.gather(lonely, return_exceptions=True))[0]).__name__, barrier.broken)


asyncio.run(main())
