"""Coroutines driven by hand: send, throw, close, a trampoline, and a scheduler of twenty lines."""

import types
from collections import deque
from inspect import getcoroutinestate


@types.coroutine
def pause(value=None):
    return (yield value)


async def adder(total=0):
    while True:
        try:
            total += await pause(total)
        except ArithmeticError as error:
            print("caught", error)
            total = 0


coroutine = adder()
print(getcoroutinestate(coroutine), coroutine.send(None), coroutine.send(5), coroutine.send(7))
print(coroutine.throw(ArithmeticError("reset")), coroutine.send(1), getcoroutinestate(coroutine))
coroutine.close()
print(getcoroutinestate(coroutine), coroutine.cr_frame)
try:
    coroutine.send(None)
except RuntimeError as error:
    print(error)


async def count(name, times):
    for number in range(times):
        print(name, number)
        await pause()
    return name


def run(*coroutines):
    ready, results = deque(coroutines), []
    while ready:
        each = ready.popleft()
        try:
            each.send(None)
        except StopIteration as stop:
            results.append(stop.value)
        else:
            ready.append(each)
    return results


print(run(count("a", 2), count("b", 3), count("c", 1)))


class Awaitable:
    def __await__(self):
        got = yield "from the awaitable"
        return got * 2


async def outer():
    return await Awaitable()


task = outer()
print(task.send(None))
try:
    task.send(21)
except StopIteration as stop:
    print(stop.value)
