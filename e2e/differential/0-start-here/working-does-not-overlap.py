# Three jobs that compute do not overlap: each one runs to its end.
import asyncio


async def add_up(name, numbers):
    total = 0
    for number in range(numbers):
        total += number
    print(name, total)


async def main():
    await asyncio.gather(*(add_up(name, 20_000) for name in ("x", "y", "z")))
    print("all added up")


asyncio.run(main())
