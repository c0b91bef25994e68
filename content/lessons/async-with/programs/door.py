import asyncio


class Door:
    async def __aenter__(self):
        print("door: opening")
        await asyncio.sleep(1)
        return "the hall"

    async def __aexit__(self, kind, error, traceback):
        print(f"door: closing, {kind and kind.__name__}")
        await asyncio.sleep(1)


async def main():
    async with Door() as place:
        print(f"main: in {place}")
    try:
        async with Door():
            raise ValueError("a draught")
    except ValueError as error:
        print(f"main: {error}")


asyncio.run(main())
