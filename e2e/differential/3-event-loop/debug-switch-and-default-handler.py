# The loop's own exception handler, called from one's own; and the switch of debug mode.
import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s")


async def main():
    loop = asyncio.get_running_loop()
    print("debug:", loop.get_debug())
    loop.set_debug(True)
    print("debug:", loop.get_debug(), loop.slow_callback_duration)
    loop.set_debug(False)

    def handler(loop, context):
        print("handler:", context["message"])
        loop.default_exception_handler({"message": "told by the default handler"})

    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_exception_handler({"message": "something happened"})
    loop.set_exception_handler(None)
    print(loop.get_exception_handler())
    loop.call_exception_handler({"message": "nobody of ours", "extra": 42})
    try:
        loop.set_exception_handler("not callable")
    except TypeError as error:
        print(error)


asyncio.run(main())
