import asyncio


async def serve(table, seconds):
    await asyncio.sleep(seconds)
    print(f"table {table}: served")


async def progress(meal):
    while True:
        await asyncio.sleep(2)
        print(f"{meal}: still serving")


async def serve_meal(meal):
    bar = asyncio.create_task(progress(meal), name=meal)
    try:
        await asyncio.gather(serve(1, 3), serve(2, 5))
    finally:
        bar.cancel()


async def main():
    await serve_meal("lunch")
    await serve_meal("dinner")
    print("main: kitchen closed")


asyncio.run(main())
