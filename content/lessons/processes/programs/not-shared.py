import asyncio
from concurrent.futures import ProcessPoolExecutor

score = 0


def add(points):
    global score
    score += points
    return score


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(1) as pool:
        for _ in range(2):
            job = loop.run_in_executor(pool, add, 5)
            print(f"there: {await job}")
    print(f"here: {score}")


if __name__ == "__main__":
    asyncio.run(main())
