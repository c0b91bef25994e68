"""The one who waits is cancelled; what stands behind the shield goes on."""

import asyncio


async def save():
    await asyncio.sleep(5)
    print("save: done")


async def request(saving):
    await asyncio.shield(saving)


async def main():
    saving = asyncio.create_task(save(), name="save")
    waiting = asyncio.create_task(request(saving), name="request")
    await asyncio.sleep(1)
    print("main: cancelling")
    waiting.cancel()
    await asyncio.sleep(1)
    print("main: why does it go on?")
    await saving


asyncio.run(main())
