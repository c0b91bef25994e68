# suppress, nullcontext and closing around awaits.
import asyncio
from contextlib import closing, nullcontext, suppress


class Door:
    def close(self):
        print("door closed")


async def main():
    with suppress(TimeoutError):
        await asyncio.wait_for(asyncio.sleep(1), 0.05)
        print("never")
    async with nullcontext("nothing") as value:
        print(value)
    with closing(Door()):
        await asyncio.sleep(0.02)
        print("inside")
    task = asyncio.create_task(asyncio.sleep(1))
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    print("end")


asyncio.run(main())
