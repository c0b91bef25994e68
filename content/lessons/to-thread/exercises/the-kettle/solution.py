import asyncio
import time


def boil():
    time.sleep(2)
    print("kettle: boils")


async def main():
    kettle = asyncio.create_task(asyncio.to_thread(boil))
    await asyncio.sleep(1)
    print("main: table laid")
    await kettle
    print("main: tea")


asyncio.run(main())
