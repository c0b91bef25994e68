def plain():
    print("plain: my body runs")
    return 1


def numbers():
    print("numbers: my body runs")
    yield 1


async def job():
    print("job: my body runs")
    return 1


async def stream():
    print("stream: my body runs")
    yield 1


for f in (plain, numbers, job, stream):
    name, kind = f.__name__, type(f).__name__
    result = f()
    print(f"{name}: {kind} -> {type(result).__name__}")
    if f is job:
        result.close()  # made only to be looked at
