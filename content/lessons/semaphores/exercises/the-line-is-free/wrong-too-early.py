import asyncio


async def call(name):
    await asyncio.sleep(1)
    if name == "bob":
        raise OSError("no answer")
    return f"{name} says hello"


async def ring(name, line):
    await line.acquire()
    line.release()
    return await call(name)


async def main():
    line = asyncio.Semaphore(1)
    answers = await asyncio.gather(
        *(ring(who, line) for who in ("ann", "bob", "cy")),
        return_exceptions=True,
    )
    for answer in answers:
        print("main:", answer)


asyncio.run(main())
