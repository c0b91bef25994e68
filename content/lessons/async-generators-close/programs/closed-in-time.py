import asyncio
from contextlib import aclosing


async def lines():
    try:
        for n in range(1, 10):
            await asyncio.sleep(1)
            yield f"line {n}"
    finally:
        print("lines: closed")


async def main():
    async with aclosing(lines()) as each:
        async for line in each:
            print(line)
            if line == "line 2":
                break
    print("main: goes on")


asyncio.run(main())
