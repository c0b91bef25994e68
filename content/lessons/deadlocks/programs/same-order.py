import asyncio


async def eat(name, fork, knife):
    async with fork:
        print(f"{name}: has the fork")
        await asyncio.sleep(1)
        async with knife:
            print(f"{name}: has both, eats")


async def main():
    fork = asyncio.Lock()
    knife = asyncio.Lock()
    ann = asyncio.create_task(
        eat("ann", fork, knife), name="ann"
    )
    bob = asyncio.create_task(
        eat("bob", fork, knife), name="bob"
    )
    await ann
    await bob


asyncio.run(main())
