# An exception in a callback goes to the exception handler, and the loop goes on.
import asyncio


def careless(number):
    return 1 / number


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(careless, 0)
    await asyncio.sleep(0.05)
    print("still alive")


asyncio.run(main())
