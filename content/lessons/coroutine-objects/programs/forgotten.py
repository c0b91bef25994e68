import asyncio


async def save():
    await asyncio.sleep(1)
    print("save: written")


async def main():
    print("main: saving")
    save()
    print("main: all saved, I believe")


asyncio.run(main())
