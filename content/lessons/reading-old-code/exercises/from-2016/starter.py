import asyncio


@asyncio.coroutine
def brew(name, seconds):
    print(f"{name}: begun")
    yield from asyncio.sleep(seconds)
    print(f"{name}: ready")


@asyncio.coroutine
def main():
    drinks = [brew("tea", 2), brew("coffee", 1)]
    yield from asyncio.wait(drinks)


loop = asyncio.get_event_loop()
loop.run_until_complete(main())
loop.close()
