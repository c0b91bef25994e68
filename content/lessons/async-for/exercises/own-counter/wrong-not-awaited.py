import asyncio


class Pages:
    """Gives 1, 2, 3, one page a second."""

    def __init__(self):
        self.page = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.page == 3:
            raise StopAsyncIteration
        self.page += 1
        return self.page


async def main():
    async for page in Pages():
        print(f"page {page}")
    print("main: the end")


asyncio.run(main())
