async def price(tea, cups):
    return tea * cups


async def bill():
    return await price(3, 2) + await price(4, 1)


coro = bill()
try:
    coro.send(None)
except StopIteration as end:
    print("bill:", end.value)
