# A scheduler in ten lines: each coroutine gets a turn.
from collections import deque
import types


@types.coroutine
def turn():
    yield


async def count(name, limit):
    for number in range(limit):
        print(name, number)
        await turn()
    return name


ready = deque([count("left", 2), count("right", 3)])
while ready:
    coroutine = ready.popleft()
    try:
        coroutine.send(None)
        ready.append(coroutine)
    except StopIteration as stop:
        print("finished", stop.value)
