import asyncio
import random

shown = "nothing"


async def answer(word):
    await asyncio.sleep(random.randint(1, 6))
    return word


async def search(word):
    global shown
    shown = await answer(word)


async def main():
    first = asyncio.create_task(search("py"))
    await asyncio.sleep(1)
    await first
    second = asyncio.create_task(search("python"))
    await asyncio.wait([second])
    print(f"main: {shown}")


asyncio.run(main())
