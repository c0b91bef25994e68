import asyncio


class Countdown:
    def __init__(self, start):
        self.left = start

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.left == 0:
            raise StopAsyncIteration
        await asyncio.sleep(1)
        self.left -= 1
        return self.left + 1


async def main():
    async for n in Countdown(3):
        print(n)
    numbers = Countdown(1)
    print(await anext(numbers))
    print(await anext(numbers, "over"))


asyncio.run(main())
