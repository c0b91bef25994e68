import asyncio


class Twice:
    def __await__(self):
        print("twice: first pause")
        yield
        print("twice: second pause")
        yield
        return "rested"


async def tick():
    for n in range(3):
        print(f"tick {n}")
        await asyncio.sleep(0)


async def main():
    task = asyncio.create_task(tick())
    print(f"main: {await Twice()}")
    await task


asyncio.run(main())
