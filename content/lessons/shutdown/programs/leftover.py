import asyncio


async def logger():
    try:
        while True:
            await asyncio.sleep(2)
            print("logger: all is well")
    finally:
        print("logger: last page")
        await asyncio.sleep(2)
        print("logger: closed")


async def main():
    task = asyncio.create_task(logger())
    await asyncio.sleep(3)
    print("main: done")


asyncio.run(main())
print("program: over")
