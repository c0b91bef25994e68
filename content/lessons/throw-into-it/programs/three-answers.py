import types


@types.coroutine
def pause():
    yield


async def guest(answer):
    while True:
        try:
            await pause()
        except TimeoutError:
            if answer == "re-raise":
                raise
            if answer == "return":
                return "home"


for answer in ("re-raise", "return", "swallow"):
    coro = guest(answer)
    coro.send(None)
    try:
        coro.throw(TimeoutError())
    except TimeoutError:
        print(f"{answer}: my exception came back")
    except StopIteration as stop:
        print(f"{answer}: it ended with", stop.value)
    else:
        print(f"{answer}: it waits again")
