# yield from passes values, exceptions and the result through.
def inner():
    try:
        received = yield 1
        print("inner received", received)
    except ZeroDivisionError:
        print("inner caught")
    yield 2
    return "result of inner"


def outer():
    result = yield from inner()
    print("outer has", result)
    yield 3


generator = outer()
print(next(generator), generator.send("hello"), next(generator))
generator = outer()
next(generator)
print(generator.throw(ZeroDivisionError()))
generator.close()
