# What cannot be sent, and when.
import types


@types.coroutine
def pause():
    yield


async def nap():
    await pause()
    return "rested"


coroutine = nap()
for value in ("early", None, None, None):
    try:
        print("yielded", coroutine.send(value))
    except TypeError as error:
        print("TypeError:", error)
    except StopIteration as stop:
        print("StopIteration:", stop.value)
    except RuntimeError as error:
        print("RuntimeError:", error)
