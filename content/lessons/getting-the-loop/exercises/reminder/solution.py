import asyncio


def remind(seconds, text):
    loop = asyncio.get_running_loop()
    loop.call_later(seconds, print, "tea:", text)


async def main():
    remind(1, "take the bag out")
    remind(2, "drink")
    await asyncio.sleep(3)
    print("main: done")


asyncio.run(main())
