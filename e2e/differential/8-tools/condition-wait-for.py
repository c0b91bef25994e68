# wait_for waits for a predicate.
import asyncio

stock = 0


async def buy(name, amount, condition):
    global stock
    async with condition:
        print(name, await condition.wait_for(lambda: stock >= amount))
        stock -= amount
        print(name, "bought", amount, "left", stock)


async def main():
    global stock
    condition = asyncio.Condition()
    buyers = [asyncio.create_task(buy(name, amount, condition)) for name, amount in (("big", 5), ("small", 2))]
    for _ in range(4):
        await asyncio.sleep(0.05)
        async with condition:
            stock += 2
            condition.notify_all()
    await asyncio.gather(*buyers)


asyncio.run(main())
