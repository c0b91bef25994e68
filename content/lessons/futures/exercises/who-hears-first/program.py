import asyncio


async def main():
    loop = asyncio.get_running_loop()
    soup = loop.create_future()
    soup.add_done_callback(lambda _: print("bell: rings"))

    def cook():
        soup.set_result("tomato")
        print("cook: soup is ready")

    loop.call_later(1, cook)
    print("main: waits")
    print(f"main: eats {await soup}")
    print("main: full")


asyncio.run(main())
