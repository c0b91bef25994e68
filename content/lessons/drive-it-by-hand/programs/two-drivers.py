import asyncio
import types


@types.coroutine
def pause():
    yield


async def bake(name):
    for step in ("mixed", "risen", "baked"):
        print(f"{name}: {step}")
        await pause()
    return name


def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as stop:
        return stop.value


async def main():
    return await asyncio.gather(bake("cake"), bake("pie"))


print("my run:", run(bake("bread")))
print("asyncio.run:", asyncio.run(main()))
