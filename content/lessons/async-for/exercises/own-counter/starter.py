import asyncio


class Pages:
    """Gives 1, 2, 3, one page a second."""

    def __init__(self):
        self.page = 0


async def main():
    async for page in Pages():
        print(f"page {page}")
    print("main: the end")


asyncio.run(main())
