# What is not caught inside comes out of throw, and the coroutine is over.
import types


@types.coroutine
def pause():
    yield


async def fragile():
    try:
        await pause()
    finally:
        print("cleaned up")


coroutine = fragile()
coroutine.send(None)
try:
    coroutine.throw(KeyError("lost"))
except KeyError as error:
    print("came out:", repr(error))
try:
    coroutine.send(None)
except RuntimeError as error:
    print(error)
