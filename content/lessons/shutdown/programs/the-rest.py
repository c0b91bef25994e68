import asyncio
import time


async def ticks():
    try:
        while True:
            yield "tick"
            await asyncio.sleep(1)
    finally:
        print("ticks: closed")


def report():
    time.sleep(3)
    print("report: written")


async def main():
    loop = asyncio.get_running_loop()
    loop.run_in_executor(None, report)
    print("main:", await anext(clock))
    print("main: done")


clock = ticks()
asyncio.run(main())
print("program: over")
