# What wait refuses.
import asyncio


async def work():
    pass


async def main():
    coroutine = work()
    for arguments in (([coroutine],), ([],), (asyncio.current_task(),), (coroutine,)):
        try:
            await asyncio.wait(*arguments)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
    try:
        await asyncio.wait([asyncio.current_task()], return_when="SOME")
    except ValueError as error:
        print(error)
    coroutine.close()


asyncio.run(main())
