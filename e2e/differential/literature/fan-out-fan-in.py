"""Fan out, fan in: gather, TaskGroup and wait over the same jobs, with an error in one."""

import asyncio


async def job(number):
    await asyncio.sleep(0.05 * number)
    if number == 2:
        raise ValueError(f"job {number}")
    return number * 10


async def by_gather():
    return await asyncio.gather(*map(job, range(1, 5)), return_exceptions=True)


async def by_gather_raising():
    tasks = [asyncio.create_task(job(number)) for number in range(1, 5)]
    try:
        await asyncio.gather(*tasks)
    except ValueError as error:
        states = [task.done() for task in tasks]
        await asyncio.wait(tasks)
        return str(error), states, tasks[3].result()


async def by_group():
    tasks = []
    try:
        async with asyncio.TaskGroup() as group:
            for number in range(1, 5):
                tasks.append(group.create_task(job(number)))
    except* ValueError as errors:
        print(errors, [task.cancelled() for task in tasks])
    return tasks[0].result()


async def by_wait():
    tasks = {asyncio.create_task(job(number), name=str(number)) for number in range(1, 5)}
    done, pending = await asyncio.wait(tasks, timeout=0.12)
    names = sorted(task.get_name() for task in done), sorted(task.get_name() for task in pending)
    done, pending = await asyncio.wait(pending)
    failed = [task for task in tasks if task.exception()]
    return names, len(done), len(pending), [task.get_name() for task in failed]


for way in (by_gather, by_gather_raising, by_group, by_wait):
    print(way.__name__, asyncio.run(way()))
