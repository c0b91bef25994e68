import asyncio
import time


async def tick():
    for n in range(4):
        print(f"tick {n}")
        await asyncio.sleep(1)


async def report():
    await asyncio.sleep(1)
    time.sleep(2)
    print("report: written")


async def main():
    await asyncio.gather(tick(), report())


asyncio.run(main(), debug=True)
