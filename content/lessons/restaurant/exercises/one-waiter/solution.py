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
    await asyncio.gather(
        serve(1, 3), serve(2, 5), serve(3, 1)
    )
    bar.cancel()
    print("main: everybody is served")


asyncio.run(main())
