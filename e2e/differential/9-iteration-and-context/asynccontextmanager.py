# A context manager from a generator; as a decorator too.
import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def transaction(name):
    print("begin", name)
    try:
        yield name.upper()
    except ValueError as error:
        print("roll back:", error)
    else:
        print("commit")


@transaction("decorated")
async def save():
    print("saving")
    return "saved"


@asynccontextmanager
async def broken():
    if False:
        yield


async def main():
    async with transaction("good") as value:
        print(value)
    async with transaction("bad"):
        raise ValueError("disk full")
    print(await save())
    try:
        async with broken():
            pass
    except RuntimeError as error:
        print(error)


asyncio.run(main())
