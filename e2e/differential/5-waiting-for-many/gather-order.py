# Results come in the order of the arguments, whoever ends first.
import asyncio


async def job(name, seconds):
    await asyncio.sleep(seconds)
    print("end", name)
    return name


async def main():
    print(await asyncio.gather(job("a", 0.15), job("b", 0.05), job("c", 0.1)))
    print(await asyncio.gather())
    coroutine = job("twice", 0.05)
    print(await asyncio.gather(coroutine, coroutine))


asyncio.run(main())
