import asyncio


async def main():
    print("main: running")
    await asyncio.sleep(1)
    return "all done"


print("script: before")
result = asyncio.run(main())
print("script: main returned", result)
