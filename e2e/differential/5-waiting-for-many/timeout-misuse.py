# Entered twice, outside a task, not entered.
import asyncio


async def main():
    limit = asyncio.timeout(1)
    print(limit)
    async with limit:
        print(str(limit).split(" when")[0])
    print(limit)
    try:
        async with limit:
            pass
    except RuntimeError as error:
        print(error)
    try:
        asyncio.timeout(1).reschedule(5)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
try:
    asyncio.timeout(1).__aenter__().send(None)
except RuntimeError as error:
    print(error)
