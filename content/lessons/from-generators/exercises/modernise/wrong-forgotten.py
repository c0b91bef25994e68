import asyncio


async def stage(name, seconds):
    print(name + ": begun")
    asyncio.sleep(seconds)
    print(name + ": done")


async def loaf():
    await stage("dough", 2)
    await stage("oven", 1)
    return "a loaf"


print("main:", asyncio.run(loaf()))
