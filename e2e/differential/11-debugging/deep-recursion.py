# The traceback of a deep recursion is folded.
import asyncio


def dig(level):
    if level == 20:
        raise ValueError("deep enough")
    dig(level + 1)


async def main():
    dig(0)


asyncio.run(main())
