import asyncio
import time


async def bake(name, seconds):
    print(f"{name}: in the oven")
    await asyncio.sleep(seconds)
    print(f"{name}: baked")


loop = asyncio.new_event_loop()
bread = loop.create_task(bake("bread", 2), name="bread")
loop.run_until_complete(bake("bun", 1))
print("script: goes shopping")
time.sleep(3)
print("script: is back")
loop.run_until_complete(bread)
loop.close()
