import asyncio
import time


async def bakery():
    try:
        await asyncio.sleep(60)
    finally:
        print("bakery: turning the oven off")
        await asyncio.sleep(3)
        print("bakery: closed")


async def main():
    task = asyncio.create_task(bakery(), name="bakery")
    await asyncio.sleep(2)
    print("main: leaves")


start = time.monotonic()
asyncio.run(main())
print(f"script: {time.monotonic() - start:.0f} s")
