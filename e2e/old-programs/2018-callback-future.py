"""Callbacks and futures, from the time when libraries wrapped one in the other."""
import asyncio
import functools
from asyncio.futures import CancelledError, TimeoutError


def read_sensor(loop, callback):
    loop.call_later(0.25, callback, 21.5)


def sensor_future(loop):
    future = asyncio.Future(loop=loop)
    read_sensor(loop, functools.partial(deliver, future))
    return future


def deliver(future, value):
    if not future.cancelled():
        future.set_result(value)


@asyncio.coroutine
def main(loop):
    print((yield from sensor_future(loop)))
    try:
        yield from asyncio.wait_for(sensor_future(loop), timeout=0.1, loop=loop)
    except TimeoutError:
        print("too slow")
    waiting = sensor_future(loop)
    waiting.cancel()
    try:
        yield from waiting
    except CancelledError:
        print("cancelled at %g" % loop.time())


loop = asyncio.get_event_loop()
loop.run_until_complete(main(loop))
loop.close()
