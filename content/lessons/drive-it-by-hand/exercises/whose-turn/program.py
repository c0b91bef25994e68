import asyncio
import types


@types.coroutine
def pause():
    yield


async def bake(pauses):
    for _ in range(pauses):
        await pause()
    print("oven: one more is ready")


async def main():
    bun = asyncio.create_task(bake(1), name="bun")
    cake = asyncio.create_task(bake(3), name="cake")
    pie = asyncio.create_task(bake(2), name="pie")
    await bun
    print("main: the bun is mine")
    await cake
    await pie


asyncio.run(main())
