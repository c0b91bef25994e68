import asyncio


async def main():
    print("main: hello")
    await asyncio.sleep(1)
    print("main: one second later")


asyncio.run(main())
print("script: finished")
