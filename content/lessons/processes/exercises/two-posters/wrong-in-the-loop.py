import asyncio


async def draw():
    total = 0
    for n in range(10_000_000):
        total += n


async def main():
    await asyncio.gather(draw(), draw())
    print("main: both drawn")


if __name__ == "__main__":
    asyncio.run(main())
