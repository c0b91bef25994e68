import asyncio
from contextlib import aclosing


async def lines():
    try:
        for n in range(1, 10):
            await asyncio.sleep(1)
            yield f"line {n}"
    finally:
        print("file: closed")


async def main():
    async with aclosing(lines()) as source:
        async for line in source:
            print(f"reader: {line}")
            if line == "line 2":
                break
    print("main: next please")
    await asyncio.sleep(3)


asyncio.run(main())
