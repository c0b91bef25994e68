# An exception in finally hides the first one, and shows it as its context.
import asyncio


async def main():
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.05)
    finally:
        {}["missing"]


asyncio.run(main())
