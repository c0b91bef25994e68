import asyncio


async def brew(what, seconds):
    print(what + ": water on")
    await asyncio.sleep(seconds)
    print(what + ": ready")
    return what


async def breakfast():
    first = await brew("coffee", 2)
    second = await brew("tea", 1)
    return [first, second]


print("served:", asyncio.run(breakfast()))
