# A group waits for all of its tasks at its end.
import asyncio


async def job(name, seconds):
    await asyncio.sleep(seconds)
    print("end", name)
    return name.upper()


async def main():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(job("a", 0.1))
        second = group.create_task(job("b", 0.05), name="second")
        print("body ends", second.get_name())
    print(first.result(), second.result())
    try:
        coroutine = job("late", 0)
        group.create_task(coroutine)
    except RuntimeError as error:
        print(str(error).split(" <")[0], str(error).split("> ")[-1])
    coroutine.close()


asyncio.run(main())
