import asyncio
from asyncio import coroutine


@coroutine
def counter(name, n):
    for i in range(n):
        print(name, i)
        yield


@coroutine
def answer():
    # A decorated function that is no generator.
    return 42


@coroutine
def later(loop):
    return loop.run_in_executor(None, sum, [1, 2, 3])


@coroutine
def main(loop):
    yield from asyncio.gather(counter("a", 2), counter("b", 3))
    print((yield from answer()) + (yield from later(loop)))


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main(loop))
