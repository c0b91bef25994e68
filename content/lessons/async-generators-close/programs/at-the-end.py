import asyncio


async def lines():
    try:
        while True:
            await asyncio.sleep(1)
            yield "line"
    finally:
        await asyncio.sleep(1)
        print("lines: closed")


reader = lines()


async def main():
    print(await anext(reader))
    print("main: ends")


asyncio.run(main())
print("script: after run")
