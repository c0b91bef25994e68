# ag_running, ag_frame, inspect on asynchronous generators.
import asyncio
import inspect


async def numbers():
    print("running", generator.ag_running, inspect.getasyncgenstate(generator))
    local = "seen"
    yield local


async def main():
    global generator
    generator = numbers()
    print(inspect.getasyncgenstate(generator), generator.ag_running, generator.__name__)
    await anext(generator)
    print(inspect.getasyncgenstate(generator), inspect.getasyncgenlocals(generator), generator.ag_await)
    await generator.aclose()
    print(inspect.getasyncgenstate(generator), generator.ag_frame)


asyncio.run(main())
