import asyncio


def remind(text):
    loop = asyncio.get_running_loop()
    loop.call_later(2, print, "reminder:", text)


async def brew():
    remind("take the tea out")
    await asyncio.sleep(3)
    print("brew: done")


async def main():
    mine = asyncio.get_running_loop()
    await brew()
    print("same loop:", mine is asyncio.get_running_loop())


asyncio.run(main())
