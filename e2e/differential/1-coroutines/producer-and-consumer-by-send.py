# A producer feeds a consumer by send; closing it ends the work.
def consumer(name):
    eaten = []
    try:
        while True:
            item = yield len(eaten)
            eaten.append(item)
            print(name, "got", item)
    finally:
        print(name, "ate", eaten)


def produce(items, target):
    next(target)
    for item in items:
        print("already eaten:", target.send(item))
    target.close()


produce(["bread", "rice"], consumer("Lin"))
