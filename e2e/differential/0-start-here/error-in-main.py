# An uncaught error in main: what was printed stays, the traceback follows, the exit code is 1.
import asyncio


async def divide(a, b):
    await asyncio.sleep(0.05)
    return a / b


async def main():
    print(await divide(6, 3))
    print(await divide(1, 0))
    print("never printed")


asyncio.run(main())
