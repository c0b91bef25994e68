import asyncio


async def lines():
    try:
        for n in range(1, 10):
            await asyncio.sleep(1)
            yield f"line {n}"
    finally:
        print("file: closed")


async def main():
    source = lines()
    async for line in source:
        if line in ("line 1", "line 2"):
            print(f"reader: {line}")
    print("main: next please")
    await asyncio.sleep(3)


asyncio.run(main())
