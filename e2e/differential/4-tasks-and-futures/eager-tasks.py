# An eager task begins inside create_task; one that never waits ends there too.
import asyncio


async def quick():
    print("quick runs in", asyncio.current_task().get_name())
    return "quick"


async def slow():
    print("slow begins")
    await asyncio.sleep(0.05)
    print("slow ends")


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(quick(), name="Q")
    print("done already:", task.done(), task.result())
    other = asyncio.create_task(slow(), name="S")
    print("created slow", other.done())
    await other
    print(asyncio.current_task().get_name())


asyncio.run(main())
