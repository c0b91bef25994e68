# sleep(0) gives each of the others one turn.
import asyncio


async def count(name, numbers):
    for number in range(numbers):
        print(f"{name}{number}", end=" ")
        await asyncio.sleep(0)
    print(f"({name} done)", end=" ")


async def main():
    await asyncio.gather(count("a", 3), count("b", 1), count("c", 2))
    print()


asyncio.run(main())
