# NameError and AttributeError with their suggestions.
import asyncio


async def main():
    counter = 1
    for attempt in (lambda: counte, lambda: asyncio.gathr, lambda: asyncio.Queue().putt, lambda: "x".uper()):
        try:
            attempt()
        except (NameError, AttributeError) as error:
            print(error)
    await asyncio.slep(1)
    return counter


asyncio.run(main())
