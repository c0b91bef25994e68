# Print, wait, print: the clock has moved by what was asked for.
import asyncio
import time


async def main():
    start = time.perf_counter()
    print("ready")
    await asyncio.sleep(0.3)
    print("steady", round(time.perf_counter() - start, 1))
    await asyncio.sleep(0.2)
    print("go", round(time.perf_counter() - start, 1))
    return "finished"


print(asyncio.run(main()))
