# A task factory of one's own makes every task.
import asyncio


def factory(loop, coroutine, **options):
    task = asyncio.Task(coroutine, loop=loop, **options)
    print("made", task.get_name(), coroutine.__name__)
    return task


async def work(number):
    return number * 10


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(factory)
    print(loop.get_task_factory() is factory)
    print(await asyncio.gather(work(1), work(2)), await asyncio.create_task(work(3), name="third"))


asyncio.run(main())
