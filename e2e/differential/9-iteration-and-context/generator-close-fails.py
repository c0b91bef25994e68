# An error while a generator is closed at shutdown is reported.
import asyncio

kept = []


async def numbers():
    try:
        yield 1
    finally:
        raise RuntimeError("cannot close")


async def main():
    kept.append(numbers())
    print(await anext(kept[0]))


asyncio.run(main())
print("after run")
