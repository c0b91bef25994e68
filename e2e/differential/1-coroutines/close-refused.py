# Awaiting again while being closed is an error.
import types


@types.coroutine
def pause():
    yield


async def refuses():
    try:
        await pause()
    finally:
        await pause()


coroutine = refuses()
coroutine.send(None)
try:
    coroutine.close()
except RuntimeError as error:
    print(error)
