# What asyncio.run accepts, and what it says of the rest.
import asyncio


async def main():
    return 1


for wrong in (main, 7, None):
    try:
        asyncio.run(wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, "|", str(error).split(" at 0x")[0])
print(asyncio.run(main()))
