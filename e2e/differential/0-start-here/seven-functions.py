# The everyday set in one program.
import asyncio
import time


def blocking(seconds):
    time.sleep(seconds)
    return f"blocked for {seconds}"


async def job(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    task = asyncio.create_task(job("a", 0.1), name="first")
    print(task.get_name(), task.done())
    print(await asyncio.gather(task, job("b", 0.15)))
    waiting = {asyncio.create_task(job(name, 0.1), name=name) for name in "cd"}
    done, pending = await asyncio.wait(waiting)
    print(sorted(each.result() for each in done), pending)
    try:
        await asyncio.wait_for(job("e", 1), timeout=0.1)
    except TimeoutError:
        print("too slow")
    print(await asyncio.to_thread(blocking, 0.05))


asyncio.run(main())
