# The way to start something beside the rest, before Python 3.4.4.
import asyncio

loop = asyncio.get_event_loop()


@asyncio.coroutine
def lamp(name, seconds):
    yield from asyncio.sleep(seconds)
    print(name, "is lit after", seconds, "s")
    return name


@asyncio.coroutine
def main():
    street = [asyncio.async(lamp("north", 2)), asyncio.async(lamp("south", 1))]
    first = asyncio . async(lamp("gate", 3))
    for task in street + [first]:
        print((yield from task))


loop.run_until_complete(main())
loop.close()
