import asyncio


class Room:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print(f"into the {self.name}")
        await asyncio.sleep(1)

    async def __aexit__(self, *error):
        print(f"out of the {self.name}")
        await asyncio.sleep(1)


async def main():
    async with Room("hall"), Room("attic"):
        print("look around")
    print("outside")


asyncio.run(main())
