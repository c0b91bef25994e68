import asyncio


def draw():
    total = 0
    for n in range(10_000_000):
        total += n


async def main():
    first = asyncio.to_thread(draw)
    second = asyncio.to_thread(draw)
    await asyncio.gather(first, second)
    print("main: both drawn")


if __name__ == "__main__":
    asyncio.run(main())
