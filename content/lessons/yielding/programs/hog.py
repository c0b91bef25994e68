import asyncio
import time


def chew():
    time.sleep(1)  # stands for a second of work


async def sheep(name):
    for bite in range(1, 4):
        chew()
        print(f"{name}: bite {bite}")


async def main():
    await asyncio.gather(sheep("ann"), sheep("bob"))


asyncio.run(main())
