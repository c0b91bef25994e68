import asyncio


def say(text):
    print("callback:", text)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(2, say, "two seconds")
    loop.call_later(1, say, "one second")
    loop.call_soon(say, "soon")
    loop.call_soon(say, "soon too")
    print("main: has scheduled four")
    await asyncio.sleep(3)
    print("main: done")


asyncio.run(main())
