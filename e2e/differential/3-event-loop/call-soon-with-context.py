# A callback runs in the context that was current, or in the one it is given.
import asyncio
import contextvars

colour = contextvars.ContextVar("colour", default="white")


def show(place):
    print(place, colour.get())


async def main():
    loop = asyncio.get_running_loop()
    colour.set("red")
    loop.call_soon(show, "copied:")
    loop.call_soon(show, "given:", context=contextvars.Context())
    colour.set("blue")
    loop.call_soon(show, "copied later:")
    await asyncio.sleep(0)
    show("main:")


asyncio.run(main())
