import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def connection():
    await asyncio.sleep(1)
    print("db: open")
    yield "db"


async def main():
    async with connection() as db:
        print(f"main: asks {db}")
        raise ValueError("a bad question")


asyncio.run(main())
