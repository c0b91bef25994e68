import asyncio


async def stage(name, seconds):
    print(name + ": begun")
    await asyncio.sleep(seconds)
    print(name + ": done")


def loaf():
    yield from stage("dough", 2)
    yield from stage("oven", 1)
    return "a loaf"


print("main:", asyncio.run(loaf()))
