import asyncio


async def main():
    try:
        async with asyncio.timeout(2) as outer:
            try:
                async with asyncio.timeout(5) as inner:
                    await asyncio.sleep(9)
            except TimeoutError:
                print("inner: too slow")
    except TimeoutError:
        print("outer: too slow")
    print(outer.expired(), inner.expired())


asyncio.run(main())
