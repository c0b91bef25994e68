import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def room(name):
    print(f"{name}: lights on")
    try:
        yield name
    finally:
        await asyncio.sleep(1)
        print(f"{name}: lights off")


async def visit():
    async with room("hall"):
        async with room("cellar"):
            await asyncio.sleep(9)


async def main():
    task = asyncio.create_task(visit())
    await asyncio.sleep(2)
    task.cancel()
    await asyncio.wait([task])
    print("main: all dark")


asyncio.run(main())
