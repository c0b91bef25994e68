import asyncio


async def save(lock):
    async with lock:
        print("save: written")


async def main():
    lock = asyncio.Lock()
    async with lock:
        print("main: has the lock")
        await save(lock)
    print("main: done")


asyncio.run(main())
