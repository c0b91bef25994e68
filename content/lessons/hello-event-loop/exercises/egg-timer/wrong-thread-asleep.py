import asyncio
import time


async def main():
    print("egg: into the water")
    time.sleep(5)
    print("egg: done")


asyncio.run(main())
