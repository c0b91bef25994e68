# break does not close; aclose and aclosing do.
import asyncio
from contextlib import aclosing


async def numbers(name):
    try:
        for number in range(5):
            yield number
    finally:
        await asyncio.sleep(0)
        print(name, "closed")


async def main():
    left_open = numbers("left open")
    async for number in left_open:
        if number == 1:
            break
    print("after break")
    async with aclosing(numbers("with aclosing")) as closing:
        async for number in closing:
            if number == 1:
                break
    print("after aclosing")
    await left_open.aclose()
    print(await anext(left_open, "nothing left"))


asyncio.run(main())
