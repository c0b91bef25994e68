import asyncio
from concurrent.futures import ProcessPoolExecutor


def double(n):
    return 2 * n


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(1) as pool:
        job = loop.run_in_executor(pool, double, 21)
        print(f"a function: {await job}")
        try:
            await loop.run_in_executor(pool, lambda: 42)
        except Exception as error:
            print(f"a lambda: {type(error).__name__}")
            print(str(error).partition(" at ")[0])


if __name__ == "__main__":
    asyncio.run(main())
