# cr_await leads from the outermost coroutine to the suspension point.
import types


@types.coroutine
def bottom():
    yield "at the bottom"


async def inner():
    await bottom()


async def middle():
    await inner()


async def outer():
    await middle()


coroutine = outer()
print(coroutine.send(None))
link = coroutine
while link is not None:
    print(link.__name__, type(link).__name__)
    link = getattr(link, "cr_await", getattr(link, "gi_yieldfrom", None))
coroutine.close()
