# throw raises at the await; the coroutine may catch it and go on.
import types


@types.coroutine
def pause(label):
    yield label


async def stubborn():
    for attempt in range(3):
        try:
            await pause(f"attempt {attempt}")
        except ValueError as error:
            print("caught", error)
    return "gave up"


coroutine = stubborn()
print(coroutine.send(None))
print(coroutine.throw(ValueError("one")))
print(coroutine.throw(ValueError("two")))
try:
    coroutine.throw(ValueError("three"))
except StopIteration as stop:
    print(stop.value)
