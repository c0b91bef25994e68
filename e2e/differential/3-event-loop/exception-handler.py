# A handler of one's own, and what its context holds.
import asyncio


def handler(loop, context):
    print(context["message"].split(" careless")[0], repr(context.get("exception")), sorted(context))


def careless():
    raise LookupError("nobody there")


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(careless)
    loop.call_exception_handler({"message": "by hand", "detail": 1})
    await asyncio.sleep(0)
    try:
        loop.set_exception_handler(5)
    except TypeError as error:
        print(error)


asyncio.run(main())
