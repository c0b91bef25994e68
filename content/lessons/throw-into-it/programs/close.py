import types


@types.coroutine
def pause():
    yield


async def guest(name, leaves):
    try:
        await pause()
    except GeneratorExit:
        print(f"{name}: told to go")
        if leaves:
            raise
        await pause()
    finally:
        print(f"{name}: lights out")


for name, leaves in (("ann", True), ("bob", False)):
    coro = guest(name, leaves)
    coro.send(None)
    try:
        coro.close()
    except RuntimeError as error:
        print("driver:", error)
        coro.close()
    print(f"driver: {name} is closed")
