# A program that is not Python at all.
import asyncio


async def main():
    print("hello"
    await asyncio.sleep(1)


asyncio.run(main())
