def till():
    total = 0
    while True:
        price = yield total
        total += price


async def job():
    return 1


for thing in (till(), job()):
    try:
        thing.send(1)
    except TypeError as error:
        print("main:", error)
    thing.close()
