# A callback API becomes awaitable by a future.
import asyncio


def fetch(key, on_success, on_error):
    loop = asyncio.get_running_loop()
    if key == "bad":
        loop.call_later(0.05, on_error, KeyError(key))
    else:
        loop.call_later(0.05, on_success, key.upper())


def fetch_async(key):
    future = asyncio.get_running_loop().create_future()
    fetch(key, future.set_result, future.set_exception)
    return future


async def main():
    print(await asyncio.gather(*map(fetch_async, ("a", "bad", "c")), return_exceptions=True))


asyncio.run(main())
