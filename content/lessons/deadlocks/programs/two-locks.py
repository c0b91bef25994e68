import asyncio


async def eat(name, first, second):
    async with first:
        print(f"{name}: has one")
        await asyncio.sleep(1)
        async with second:
            print(f"{name}: has both, eats")


async def main():
    fork = asyncio.Lock()
    knife = asyncio.Lock()
    ann = asyncio.create_task(
        eat("ann", fork, knife), name="ann"
    )
    bob = asyncio.create_task(
        eat("bob", knife, fork), name="bob"
    )
    await ann
    await bob


asyncio.run(main())
