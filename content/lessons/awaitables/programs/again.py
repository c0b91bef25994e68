import asyncio


async def brew():
    await asyncio.sleep(1)
    return "tea"


async def main():
    task = asyncio.create_task(brew())
    print(f"task: {await task}, {await task}")
    coro = brew()
    print(f"coroutine: {await coro}")
    try:
        await coro
    except RuntimeError as error:
        print(f"coroutine: {error}")


asyncio.run(main())
