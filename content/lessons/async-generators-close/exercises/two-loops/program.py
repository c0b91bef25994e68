import asyncio


async def count():
    try:
        yield 1
        yield 2
    finally:
        print("count: closed")


async def look(numbers):
    async for n in numbers:
        print(f"look: {n}")
        break
    print("look: done")


async def main():
    numbers = count()
    await look(numbers)
    print("main: has it still")
    async for n in numbers:
        print(f"main: {n}")
    print("main: done")


asyncio.run(main())
