import asyncio


async def bake():
    print("oven: on")
    await asyncio.sleep(3)
    print("oven: bread is ready")


async def guest(bread):
    try:
        await asyncio.shield(bread)
    finally:
        print("guest: leaving")


async def main():
    bread = asyncio.create_task(bake())
    waiting = asyncio.create_task(guest(bread))
    await asyncio.sleep(1)
    waiting.cancel()
    print("main: we are closing")
    await bread
    print("main: lights off")


asyncio.run(main())
