# Debug mode warns when a callback takes more than 0.1 s.
import asyncio
import time


async def main():
    print(asyncio.get_running_loop().slow_callback_duration)
    time.sleep(0.2)
    await asyncio.sleep(0)
    asyncio.get_running_loop().slow_callback_duration = 1
    time.sleep(0.2)
    await asyncio.sleep(0)
    print("done")


asyncio.run(main(), debug=True)
