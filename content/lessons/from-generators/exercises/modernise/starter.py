import asyncio


@asyncio.coroutine
def stage(name, seconds):
    print(name + ": begun")
    yield from asyncio.sleep(seconds)
    print(name + ": done")


@asyncio.coroutine
def loaf():
    yield from stage("dough", 2)
    yield from stage("oven", 1)
    return "a loaf"


loop = asyncio.get_event_loop()
print("main:", loop.run_until_complete(loaf()))
