# Handles can be cancelled; their repr tells it.
import asyncio


def work(word):
    print("worked", word)


async def main():
    loop = asyncio.get_running_loop()
    handle = loop.call_soon(work, "hard")
    gone = loop.call_soon(work, "in vain")
    gone.cancel()
    print(gone.cancelled(), handle.cancelled())
    print(repr(gone))
    print(handle)
    await asyncio.sleep(0)


asyncio.run(main())
