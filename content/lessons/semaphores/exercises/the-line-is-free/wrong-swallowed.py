import asyncio


async def call(name):
    await asyncio.sleep(1)
    if name == "bob":
        raise OSError("no answer")
    return f"{name} says hello"


async def ring(name, line):
    async with line:
        try:
            return await call(name)
        except OSError:
            pass


async def main():
    line = asyncio.Semaphore(1)
    answers = await asyncio.gather(
        *(ring(who, line) for who in ("ann", "bob", "cy")),
        return_exceptions=True,
    )
    for answer in answers:
        print("main:", answer)


asyncio.run(main())
