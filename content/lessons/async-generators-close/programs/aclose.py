import asyncio


async def lines():
    try:
        while True:
            await asyncio.sleep(1)
            yield "line"
    except GeneratorExit:
        print("lines: told to end")
        raise
    finally:
        await asyncio.sleep(2)
        print("lines: closed")


async def main():
    reader = lines()
    print(await anext(reader))
    await reader.aclose()
    print("main: goes on")
    print(await anext(reader, "nothing more"))


asyncio.run(main())
