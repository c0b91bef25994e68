import asyncio


async def ask():
    try:
        await asyncio.sleep(9)
        print("ask: an answer")
    finally:
        print("ask: hung up")


async def main():
    try:
        async with asyncio.timeout(2):
            await ask()
    except TimeoutError:
        print("main: no answer")


asyncio.run(main())
