import asyncio


class Pause:
    """Lets the others have a number of turns."""

    def __init__(self, turns):
        self.turns = turns

    def __await__(self):
        return iter(())


async def tick():
    for n in range(4):
        print(f"tick {n}")
        await asyncio.sleep(0)


async def main():
    task = asyncio.create_task(tick())
    await Pause(3)
    print("main: after three turns")
    await task


asyncio.run(main())
