import asyncio
import time


def load():
    time.sleep(0.05)


def draw():
    time.sleep(2)
    print("chart: drawn")


async def clock():
    for n in range(4):
        print(f"clock: {n}")
        await asyncio.sleep(1)


async def main():
    ticking = asyncio.create_task(clock())
    load()
    await ticking


asyncio.run(main(), debug=True)
