import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def connection(name):
    print(f"{name}: connecting")
    await asyncio.sleep(1)
    try:
        yield name.upper()
    finally:
        await asyncio.sleep(1)
        print(f"{name}: closed")


async def main():
    async with connection("db") as db:
        print(f"main: asks {db}")
        await asyncio.sleep(2)


asyncio.run(main())
