# Two tasks, two locks in opposite order: nobody moves until the timeout.
import asyncio


async def transfer(name, first, second):
    async with first:
        print(name, "has its first lock")
        await asyncio.sleep(0)
        async with second:
            print(name, "never")


async def main():
    one, two = asyncio.Lock(), asyncio.Lock()
    try:
        async with asyncio.timeout(0.2):
            await asyncio.gather(transfer("a", one, two), transfer("b", two, one))
    except TimeoutError:
        print("deadlock", one.locked(), two.locked())


asyncio.run(main())
