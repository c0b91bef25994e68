import asyncio


async def upload():
    try:
        await asyncio.sleep(9)
    finally:
        print("upload: tidying up")
        await asyncio.sleep(2)
        print("upload: gone")


async def main():
    try:
        await asyncio.wait_for(upload(), timeout=1)
    except TimeoutError:
        print("main: too slow")


asyncio.run(main())
