# The default handler steps in for a handler which fails itself.
import asyncio


def handler(loop, context):
    raise RuntimeError("the handler is broken too")


def careless():
    raise LookupError("nobody there")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_soon(careless)
    await asyncio.sleep(0)
    print("goes on")


asyncio.run(main())
