import asyncio
import time


async def draw(seconds):
    await asyncio.sleep(1)
    time.sleep(seconds)
    print(f"draw: {seconds} s")


async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 0.5
    await draw(0.2)
    await draw(0.8)


asyncio.run(main(), debug=True)
