import asyncio


async def eat(name, first, second):
    async with first:
        print(f"{name}: waits for the other")
        await asyncio.sleep(1)
        async with second:
            print(f"{name}: eats")


async def main():
    fork = asyncio.Lock()
    knife = asyncio.Lock()
    await asyncio.gather(
        eat("ann", fork, knife),
        eat("bob", asyncio.Lock(), asyncio.Lock()),
    )
    print("main: table cleared")


asyncio.run(main())
