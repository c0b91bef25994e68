import asyncio
from contextlib import AsyncExitStack, asynccontextmanager


@asynccontextmanager
async def lamp(name):
    await asyncio.sleep(1)
    print(f"{name}: on")
    try:
        yield name
    finally:
        print(f"{name}: off")


async def main():
    async with AsyncExitStack() as stack:
        for name in ("hall", "attic", "cellar"):
            await stack.enter_async_context(lamp(name))
        print("main: all lit")


asyncio.run(main())
