import asyncio


async def save():
    try:
        await asyncio.sleep(4)
        print("save: done")
    finally:
        print("save: over")


async def main():
    try:
        async with asyncio.timeout(1):
            await asyncio.shield(save())
    except TimeoutError:
        print("main: too slow, going home")


asyncio.run(main())
