import asyncio
import time


async def cook():
    print("pot: on")
    await asyncio.sleep(1)
    print("pot: off")


async def wash():
    print("wash: begins")
    time.sleep(2)
    print("wash: ends")


async def main():
    pot = asyncio.create_task(cook())
    plates = asyncio.create_task(wash())
    await pot
    await plates
    print("main: kitchen clean")


asyncio.run(main())
