# Two tasks cannot advance one generator at the same time.
import asyncio


async def slow():
    for number in range(3):
        await asyncio.sleep(0.05)
        yield number


async def main():
    generator = slow()
    print(await asyncio.gather(anext(generator), anext(generator), return_exceptions=True))
    print(await anext(generator))
    await generator.aclose()


asyncio.run(main())
