# What is left open is closed by asyncio.run at the end.
import asyncio

kept = []


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("closing")
        await asyncio.sleep(0.05)
        print("closed")


async def main():
    generator = numbers()
    kept.append(generator)
    print(await anext(generator))


asyncio.run(main())
print("after run")
