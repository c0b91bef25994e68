# In debug mode the report of a failed callback says where it was scheduled.
import asyncio


def fail():
    raise LookupError("nothing there")


async def main():
    asyncio.get_running_loop().call_later(0.05, fail)
    await asyncio.sleep(0.1)


asyncio.run(main(), debug=True)
