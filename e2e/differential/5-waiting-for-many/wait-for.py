# wait_for cancels what takes too long.
import asyncio


async def job(seconds):
    try:
        await asyncio.sleep(seconds)
        return "in time"
    except asyncio.CancelledError:
        print("job cancelled")
        raise


async def main():
    print(await asyncio.wait_for(job(0.05), 0.2))
    try:
        await asyncio.wait_for(job(1), 0.1)
    except TimeoutError as error:
        print(repr(error), repr(error.__cause__))
    print(await asyncio.wait_for(job(0.05), None))
    try:
        await asyncio.wait_for(job(0.05), 0)
    except TimeoutError:
        print("no time at all")


asyncio.run(main())
