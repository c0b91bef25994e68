import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def connection():
    await asyncio.sleep(1)
    print("db: open")
    try:
        yield "db"
    finally:
        await asyncio.sleep(1)
        print("db: closed")


async def main():
    async with connection() as db:
        print(f"main: asks {db}")
        raise ValueError("a bad question")


asyncio.run(main())
