# A StopIteration that escapes from a coroutine or a generator becomes a RuntimeError.
async def leaks():
    raise StopIteration("escaped")


def generator_leaks():
    raise StopIteration
    yield


for attempt in (lambda: leaks().send(None), lambda: next(generator_leaks())):
    try:
        attempt()
    except RuntimeError as error:
        print(error, "|", repr(error.__cause__))
