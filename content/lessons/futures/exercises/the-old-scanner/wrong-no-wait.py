import asyncio


def scan(page, on_result, on_error):
    """An old library: calls one of the two later."""
    loop = asyncio.get_running_loop()
    if page == 1:
        text = f"page {page} scanned"
        loop.call_later(1, on_result, text)
    else:
        loop.call_later(2, on_error, OSError("paper jam"))


async def scanned(page):
    future = asyncio.get_running_loop().create_future()
    scan(page, future.set_result, future.set_exception)
    return future


async def main():
    print(f"main: {await scanned(1)}")
    try:
        await scanned(2)
    except OSError as error:
        print(f"main: {error}")


asyncio.run(main())
