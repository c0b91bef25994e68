async def add(a, b):
    print("add: at work")
    return a + b


coro = add(2, 3)
print("driver: nothing has run yet")
try:
    coro.send(None)
except StopIteration as stop:
    print("driver: it returned", stop.value)
