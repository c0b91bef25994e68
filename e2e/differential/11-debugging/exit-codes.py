# What sys.exit makes of its argument, seen from inside.
import asyncio
import sys


async def leave(code):
    sys.exit(code)


for code in (None, 0, 3, "text", (1, 2), True):
    try:
        asyncio.run(leave(code))
    except SystemExit as error:
        print(repr(error.code))
raise SystemExit(5)
