import asyncio
import time


def ask(server, seconds):
    time.sleep(seconds)
    return f"{server}: fine"


async def ask_later(server, seconds):
    print(ask(server, seconds))


async def main():
    await asyncio.gather(
        ask_later("north", 3),
        ask_later("south", 1),
        ask_later("west", 2),
    )


asyncio.run(main())
