# An old program: coroutines handed to wait.
import asyncio


async def work(number):
    print(number)


async def main():
    await asyncio.wait([work(1), work(2)])


asyncio.run(main())
