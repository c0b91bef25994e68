# The first exception ends the waiting, not the siblings.
import asyncio


async def job(name, seconds, fails=False):
    await asyncio.sleep(seconds)
    if fails:
        raise ValueError(name)
    print("end", name)


async def main():
    try:
        await asyncio.gather(job("a", 0.1), job("b", 0.05, fails=True), job("c", 0.15, fails=True))
    except ValueError as error:
        print("caught", error)
    await asyncio.sleep(0.2)
    print("siblings ran on")


asyncio.run(main())
