# close raises GeneratorExit at the await.
import types


@types.coroutine
def pause():
    yield


async def resource():
    print("open")
    try:
        await pause()
    except GeneratorExit:
        print("GeneratorExit")
        raise
    finally:
        print("closed")


coroutine = resource()
coroutine.send(None)
print(coroutine.close())
print(coroutine.close())
