import asyncio
import time


def boil():
    time.sleep(2)
    print("kettle: boils")


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    kettle = asyncio.to_thread(boil)
    await asyncio.sleep(2)  # lay the table
    print("main: table laid")
    await kettle
    print(f"main: {loop.time() - start:.1f} s")


asyncio.run(main())
