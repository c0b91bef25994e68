import asyncio
import time


def ring(count):
    print(f"{time.monotonic() - start:.0f} s: bell {count}")
    if count < 3:
        loop = asyncio.get_running_loop()
        loop.call_later(1, ring(count + 1))


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(1, ring, 1)
    await asyncio.sleep(4)
    print("main: school is over")


start = time.monotonic()
asyncio.run(main())
