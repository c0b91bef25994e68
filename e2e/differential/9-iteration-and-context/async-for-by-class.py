# __aiter__ and __anext__: a shop that waits for its next delivery.
import asyncio


class Shop:
    def __init__(self, deliveries):
        self.deliveries = deliveries

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.deliveries:
            raise StopAsyncIteration
        await asyncio.sleep(0.05)
        return self.deliveries.pop(0)


async def main():
    async for delivery in Shop(["apples", "pears"]):
        print("delivered", delivery)
    else:
        print("sold out")
    iterator = aiter(Shop(["plums"]))
    print(await anext(iterator), await anext(iterator, "default"))
    try:
        await anext(iterator)
    except StopAsyncIteration:
        print("StopAsyncIteration")


asyncio.run(main())
