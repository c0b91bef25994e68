import asyncio
import time


def say(text):
    print(f"{time.monotonic() - opened:.0f} s: {text}")


async def serve(table, dishes):
    for dish, seconds in dishes.items():
        await asyncio.sleep(seconds)
        say(f"table {table} has {dish}")


async def progress(tables):
    while not all(table.done() for table in tables):
        await asyncio.sleep(2)
        done = sum(table.done() for table in tables)
        say(f"-- {done} of {len(tables)} tables done")


async def main():
    orders = {"soup": 3}, {"pie": 1, "ice": 4}, {"fish": 7}
    tables = [asyncio.create_task(serve(number, dishes))
              for number, dishes in enumerate(orders, 1)]
    await progress(tables)


opened = time.monotonic()
asyncio.run(main())
