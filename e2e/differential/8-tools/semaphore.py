# At most two at a time, in the order of arrival.
import asyncio
import time


async def visit(name, semaphore, start):
    async with semaphore:
        print(f"{time.monotonic() - start:.1f}", name, "in", semaphore.locked())
        await asyncio.sleep(0.1)


async def main():
    semaphore = asyncio.Semaphore(2)
    start = time.monotonic()
    await asyncio.gather(*(visit(number, semaphore, start) for number in range(5)))
    print(semaphore.locked(), str(semaphore).split("[")[1])


asyncio.run(main())
