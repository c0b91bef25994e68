# Debug mode refuses a coroutine function as a callback.
import asyncio


async def coroutine():
    pass


async def main():
    loop = asyncio.get_running_loop()
    for call in (loop.call_soon, lambda callback: loop.call_later(1, callback)):
        for wrong in (coroutine, 5):
            try:
                call(wrong)
            except TypeError as error:
                print(str(error).split(" at 0x")[0])


asyncio.run(main(), debug=True)
