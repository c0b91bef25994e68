import asyncio


async def serve(table, seconds):
    await asyncio.sleep(seconds)
    print(f"table {table}: served")


async def progress():
    seconds = 0
    while True:
        await asyncio.sleep(2)
        seconds += 2
        print(f"progress: {seconds} s")


async def main():
    bar = asyncio.create_task(progress())
    await asyncio.gather(serve(1, 3), serve(2, 5))
    print("main: everybody is served")


asyncio.run(main())
