import asyncio
import inspect


async def brew():
    return "tea"


class Biscuit:
    def __await__(self):
        return iter(())


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_result("milk")
    task = asyncio.create_task(brew())
    for thing in (brew(), task, future, Biscuit()):
        kind = type(thing).__name__
        print(f"{kind}: {inspect.isawaitable(thing)}")
        print(f"  gives {await thing}")


asyncio.run(main())
