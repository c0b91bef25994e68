# A million tasks.
import asyncio
async def one(): await asyncio.sleep(1)
async def main():
    await asyncio.gather(*(one() for _ in range(10**6)))
asyncio.run(main())
