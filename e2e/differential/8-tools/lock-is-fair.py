# A lock goes to those who wait in the order in which they came.
import asyncio


async def use(name, lock, times):
    for _ in range(times):
        async with lock:
            print(name, end=" ")
            await asyncio.sleep(0)


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(use("a", lock, 3), use("b", lock, 2), use("c", lock, 1))
    print()
    await lock.acquire()
    print(str(lock).split("[")[1])
    lock.release()
    try:
        lock.release()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
