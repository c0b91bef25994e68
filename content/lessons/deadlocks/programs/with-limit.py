import asyncio


async def eat(name, first, second, patience):
    async with first:
        await asyncio.sleep(1)
        try:
            async with asyncio.timeout(patience):
                async with second:
                    print(f"{name}: has both, eats")
        except TimeoutError:
            print(f"{name}: gives up")


async def main():
    fork = asyncio.Lock()
    knife = asyncio.Lock()
    ann = asyncio.create_task(
        eat("ann", fork, knife, 2), name="ann"
    )
    bob = asyncio.create_task(
        eat("bob", knife, fork, 5), name="bob"
    )
    await ann
    await bob


asyncio.run(main())
