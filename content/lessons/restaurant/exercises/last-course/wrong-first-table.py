import asyncio


async def serve(table, seconds):
    await asyncio.sleep(seconds)
    print(f"table {table}: served")


async def progress(tables):
    while not any(table.done() for table in tables):
        await asyncio.sleep(2)
        done = sum(table.done() for table in tables)
        print(f"progress: {done} of {len(tables)}")


async def main():
    tables = [
        asyncio.create_task(serve(table, seconds))
        for table, seconds in ((1, 3), (2, 5), (3, 7))
    ]
    await progress(tables)
    print("main: good night")


asyncio.run(main())
