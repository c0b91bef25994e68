# Cancel all, gather with return_exceptions, report.
import asyncio


async def worker(number):
    try:
        while True:
            await asyncio.sleep(0.05)
    finally:
        await asyncio.sleep(0.02 * number)
        print("worker", number, "stopped")
        if number == 2:
            raise RuntimeError("worker 2 lost its notes")


async def main():
    workers = [asyncio.create_task(worker(number)) for number in (1, 2, 3)]
    await asyncio.sleep(0.12)
    for task in workers:
        task.cancel()
    for result in await asyncio.gather(*workers, return_exceptions=True):
        print(repr(result))


asyncio.run(main())
