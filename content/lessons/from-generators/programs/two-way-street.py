def till():
    print("till: open")
    total = 0
    while True:
        price = yield total
        print("till: received", price)
        total += price


t = till()
print("main: the till shows", t.send(None))
print("main: the till shows", t.send(5))
print("main: the till shows", t.send(3))
