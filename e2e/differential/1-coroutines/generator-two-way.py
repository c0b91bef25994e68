# yield is a two-way street: a running average.
def average():
    total = count = 0
    value = None
    while True:
        received = yield value
        if received is None:
            return total, count
        total += received
        count += 1
        value = total / count


running = average()
next(running)
print([running.send(number) for number in (4, 8, 6)])
try:
    running.send(None)
except StopIteration as stop:
    print(stop.value)
