# Where a task stands: get_stack, print_stack, get_coro.
import asyncio


async def inner():
    await asyncio.sleep(1)


async def outer():
    await inner()


async def main():
    task = asyncio.create_task(outer(), name="standing")
    await asyncio.sleep(0)
    for frame in task.get_stack():
        print(frame.f_code.co_name, frame.f_lineno)
    print(task.get_coro().__qualname__, task.get_coro().cr_await.__name__)
    task.print_stack()
    task.cancel()


asyncio.run(main())
