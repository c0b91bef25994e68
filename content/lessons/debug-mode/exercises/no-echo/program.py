import asyncio
import time


async def walk():
    for step in ("left", "right", "left"):
        print(step)
        await asyncio.sleep(1)


async def think():
    await asyncio.sleep(1)
    print("thinking")
    time.sleep(3)
    print("thought")


async def main():
    await asyncio.gather(walk(), think())


asyncio.run(main(), debug=True)
