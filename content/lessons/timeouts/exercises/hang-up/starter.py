import asyncio


async def ask():
    try:
        await asyncio.sleep(9)
        print("ask: an answer")
    finally:
        print("ask: hung up")


async def main():
    await ask()


asyncio.run(main())
