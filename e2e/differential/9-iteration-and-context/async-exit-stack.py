# A number of resources that is known only at run time.
import asyncio
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager


@asynccontextmanager
async def resource(number):
    print("open", number)
    yield number
    print("close", number)


@contextmanager
def plain():
    yield "plain"
    print("close plain")


async def farewell(word):
    await asyncio.sleep(0.02)
    print(word)


async def main():
    async with AsyncExitStack() as stack:
        numbers = [await stack.enter_async_context(resource(number)) for number in range(3)]
        print(numbers, stack.enter_context(plain()))
        stack.push_async_callback(farewell, "async callback")
        stack.callback(print, "plain callback")
        kept = stack.pop_all()
        print("nothing closes here")
    await kept.aclose()


asyncio.run(main())
