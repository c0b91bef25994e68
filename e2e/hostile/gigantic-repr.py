# A repr of 50 MB in a traceback, a name of 10 MB in the trace.
import asyncio
class Big:
    def __repr__(self): return "B" * 50_000_000
async def main():
    t = asyncio.create_task(asyncio.sleep(0), name="n" * 10_000_000)
    await t
    raise ValueError(Big())
asyncio.run(main())
