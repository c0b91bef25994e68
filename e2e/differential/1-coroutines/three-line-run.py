# The shortest event loop there is.
class Suspend:
    def __await__(self):
        print("suspended")
        yield
        print("resumed")
        return "value"


async def main():
    first = await Suspend()
    second = await Suspend()
    return [first, second]


def run(coroutine):
    steps = 0
    while True:
        try:
            coroutine.send(None)
            steps += 1
        except StopIteration as stop:
            return steps, stop.value


print(run(main()))
