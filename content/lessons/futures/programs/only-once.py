import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(
        lambda f: print(f"callback: {f.result()}")
    )
    future.set_result("first")
    print("main: result is set")
    try:
        future.set_result("second")
    except asyncio.InvalidStateError as error:
        print(f"main: {error}")
    await asyncio.sleep(0)

    future = loop.create_future()
    future.set_exception(OSError("no line"))
    try:
        await future
    except OSError as error:
        print(f"main: {error}")


asyncio.run(main())
