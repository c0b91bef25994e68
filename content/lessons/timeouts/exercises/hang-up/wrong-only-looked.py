import asyncio


async def ask():
    try:
        await asyncio.sleep(9)
        print("ask: an answer")
    finally:
        print("ask: hung up")


async def main():
    task = asyncio.create_task(ask())
    done, pending = await asyncio.wait([task], timeout=2)
    if pending:
        print("main: no answer")


asyncio.run(main())
