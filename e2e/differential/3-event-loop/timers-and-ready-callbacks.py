# Callbacks whose time has come go behind those that are ready already.
import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.05, print, "timer one")
    loop.call_later(0.06, print, "timer two")
    loop.call_soon(time.sleep, 0.1)
    loop.call_soon(print, "ready one")
    await asyncio.sleep(0)
    loop.call_soon(print, "ready two")
    await asyncio.sleep(0.2)


asyncio.run(main())
