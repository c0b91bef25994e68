import asyncio
import time


async def chunks():
    for _ in range(3):
        time.sleep(1)
        await asyncio.sleep(0)
    print("chunks: done")


async def lump():
    time.sleep(3)
    print("lump: done")


async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 2
    await asyncio.gather(chunks(), lump())


asyncio.run(main(), debug=True)
