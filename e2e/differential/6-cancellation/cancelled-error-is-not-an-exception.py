# except Exception lets a cancellation pass.
import asyncio


async def careful():
    while True:
        try:
            await asyncio.sleep(1)
        except Exception:
            print("never here")
        except BaseException as error:
            print("base:", type(error).__mro__[1].__name__)
            raise


async def main():
    task = asyncio.create_task(careful())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    print(issubclass(asyncio.CancelledError, Exception), asyncio.TimeoutError is TimeoutError)


asyncio.run(main())
