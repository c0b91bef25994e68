import asyncio


async def serve(table, seconds):
    await asyncio.sleep(seconds)
    print(f"table {table}: served")


async def progress():
    while True:
        await asyncio.sleep(2)
        print("progress: still serving")


async def main():
    bar = asyncio.create_task(progress())
    for table, seconds in (1, 3), (2, 5), (3, 1):
        await asyncio.create_task(serve(table, seconds))
    bar.cancel()
    print("main: everybody is served")


asyncio.run(main())
