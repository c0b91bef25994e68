import asyncio
import time


def boil():
    time.sleep(2)
    print("kettle: boils")


async def main():
    boil()
    await asyncio.sleep(1)
    print("main: table laid")
    print("main: tea")


asyncio.run(main())
