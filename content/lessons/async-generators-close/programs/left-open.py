import asyncio


async def lines():
    try:
        for n in range(1, 10):
            await asyncio.sleep(1)
            yield f"line {n}"
    finally:
        print("lines: closed")


async def first():
    reader = lines()
    async for line in reader:
        print(line)
        break
    print("first: has left the loop")
    await asyncio.sleep(2)
    print("first: ends")


async def main():
    await first()
    await asyncio.sleep(1)
    print("main: ends")


asyncio.run(main())
