import asyncio


async def main():
    loop = asyncio.get_running_loop()

    def work():
        try:
            loop.call_soon(print, "too late")
        except RuntimeError as error:
            print(f"work: {error}")

    await asyncio.to_thread(work)
    await asyncio.sleep(1)
    print("main: done")


asyncio.run(main(), debug=True)
