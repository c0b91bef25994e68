# A chain of causes, uncaught.
import asyncio


async def read(name):
    raise KeyError(name)


async def load(name):
    try:
        await read(name)
    except KeyError as error:
        wrapped = ValueError(f"cannot load {name}")
        wrapped.add_note("try another name")
        raise wrapped from error


async def main():
    try:
        await load("menu")
    finally:
        print("finally")


asyncio.run(main())
